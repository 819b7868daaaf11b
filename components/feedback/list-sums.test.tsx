import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import { recordings } from '@/lib/contract/directory/recordings'
import { sessions } from '@/lib/contract/directory/sessions'
import type { MirrorList } from '@/lib/contract/lists/definition'
import { formats } from '@/lib/i18n/formats'
import chinese from '@/messages/zh-CN.json'
import english from '@/messages/en.json'
import type { ListState } from '../data-table/use-list-params'
import { ListSums } from './list-sums'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(definition: MirrorList, locale: 'en' | 'zh-CN' = 'en', sizeMb = 18_200) {
  const data = { count: 412, size_mb: sizeMb, duration_secs: 219_600 }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data })))
  const messages = locale === 'en' ? english : chinese
  render(
    <NextIntlClientProvider locale={locale} messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <ListSums definition={definition} list={{ filters: {} } as ListState} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

it('says how many files there are in all, how large and how long', async () => {
  show(recordings)
  expect(await screen.findByText('412 files · 18.2 GB · 61 h')).toBeTruthy()
})

it('leaves out unknown totals, and gives people’s time in Chinese too', async () => {
  show(sessions, 'zh-CN', 0)
  expect(await screen.findByText('412 个会话 · 61 人·小时')).toBeTruthy()
})
