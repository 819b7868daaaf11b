import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Dialog } from '@/components/ui/dialog'
import { createQueryClient } from '@/lib/client/query-client'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { Find } from './find'

const nowhere = () => {}
const router = {
  push: nowhere,
  replace: nowhere,
  refresh: nowhere,
  prefetch: nowhere,
  back: nowhere,
  forward: nowhere,
  bfcacheId: '',
}

function Page({ children }: { children?: ReactNode }) {
  return (
    <AppRouterContext value={router}>
      <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
        <QueryClientProvider client={createQueryClient()}>
          <Find viewer={{ id: 'u1', name: 'Ann', role: 'moderator' }} />
          {children}
        </QueryClientProvider>
      </NextIntlClientProvider>
    </AppRouterContext>
  )
}

/** Whether ⌘K was handled; otherwise the browser gets it. */
const callPalette = () => !fireEvent.keyDown(document.body, { key: 'k', metaKey: true })

const callInCyrillic = () =>
  !fireEvent.keyDown(document.body, { key: 'л', code: 'KeyK', ctrlKey: true })

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => {})))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('opens and closes on ⌘K, and on Ctrl+Л in Cyrillic', async () => {
  render(<Page />)
  expect(callInCyrillic()).toBe(true)
  expect(await screen.findByRole('dialog', { name: 'Find and act' })).toBeTruthy()
  expect(callPalette()).toBe(true)
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('does not open over a dialog, whose Escape it would take', () => {
  render(
    <Page>
      <Dialog open onOpenChange={() => {}} title="Link" returnFocus={{ current: null }} />
    </Page>,
  )
  expect(callPalette()).toBe(false)
})
