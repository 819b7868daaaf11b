import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, createEvent, fireEvent, render, screen } from '@testing-library/react'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import type { ContextType } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { signedOutEvent } from '@/lib/client/api-fetch'
import { createQueryClient } from '@/lib/client/query-client'
import messages from '@/messages/en.json'
import { Dialog } from '../ui/dialog'
import { SignedOut } from './signed-out'

const onOpenChange = vi.fn()
const refresh = vi.fn()
const router = { refresh } as unknown as ContextType<typeof AppRouterContext>

beforeEach(async () => {
  onOpenChange.mockClear()
  render(
    <AppRouterContext value={router}>
      <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
        <QueryClientProvider client={createQueryClient()}>
          <SignedOut email="ann@example.test" />
          <Dialog open title="Link" onOpenChange={onOpenChange} returnFocus={{ current: null }} />
        </QueryClientProvider>
      </NextIntlClientProvider>
    </AppRouterContext>,
  )
  act(() => void window.dispatchEvent(new CustomEvent(signedOutEvent)))
  // It is loaded on first use.
  await screen.findByText('Your session has ended')
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

// Found by role, as a screen reader does: content below the open dialog is hidden.
const ended = () => screen.getByRole('dialog', { name: 'Your session has ended' })

it('does not close on Escape, which would uncover the page', () => {
  const cancel = createEvent('cancel', ended(), { cancelable: true })
  fireEvent(ended(), cancel)
  expect(cancel.defaultPrevented).toBe(true)
})

it('keeps Escape from the dialog below', () => {
  fireEvent.keyDown(ended(), { key: 'Escape' })
  expect(onOpenChange).not.toHaveBeenCalled()
})

it('disappears once the same user is signed in again', async () => {
  const session = { user: { email: 'ann@example.test' } }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(session)))
  fireEvent.click(screen.getByRole('button', { name: 'I have signed in' }))
  await expect.poll(() => screen.queryByText('Your session has ended')).toBeNull()
  // The server's render names the channel of the new sign-in.
  expect(refresh).toHaveBeenCalledOnce()
})
