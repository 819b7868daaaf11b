import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import {
  PathnameContext,
  SearchParamsContext,
} from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { afterEach, expect, it } from 'vitest'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { UnknownParams } from './unknown-params'

afterEach(cleanup)

function open(path: string, search: string, locale: 'en' | 'zh-CN' = 'en') {
  render(
    <NextIntlClientProvider locale={locale} messages={locale === 'en' ? en : zh} timeZone="UTC">
      <PathnameContext value={path}>
        <SearchParamsContext value={new URLSearchParams(search)}>
          <UnknownParams />
        </SearchParamsContext>
      </PathnameContext>
    </NextIntlClientProvider>,
  )
}

it('names the filter that was not applied, and links to the address without it', () => {
  open('/recordings', 'participant=1&type=audio')
  expect(screen.getByRole('status').textContent).toContain(
    'A filter in the address was not applied: this page does not know participant.',
  )
  expect(screen.getByRole('link').getAttribute('href')).toBe('/recordings?type=audio')
})

it('says it in Chinese', () => {
  open('/recordings', 'participant=1', 'zh-CN')
  expect(screen.getByRole('status').textContent).toContain('participant')
  expect(screen.getByRole('link').textContent).toBe('从地址中去掉')
})

it.each([
  ['/recordings', 'person=1'],
  ['/sessions/1', 'participant=2'],
])('is silent about what %s knows', (path, search) => {
  open(path, search)
  expect(screen.queryByRole('status')).toBeNull()
})

it('truncates a long unknown name', () => {
  open('/rooms', `${'x'.repeat(500)}=1`)
  expect(screen.getByRole('status').textContent.length).toBeLessThan(200)
})
