import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import { keepDraft } from '@/lib/client/rooms/drafts'
import messages from '@/messages/en.json'
import { RoomSettings } from './room-settings'
import { UnsavedNotice } from './unsaved-notice'

const room = { id: 'r', unique_name: 'Daily', max_participants: 10, enable_recording: false }

afterEach(() => {
  cleanup()
  keepDraft('r', null)
})

function Page({ tab }: { tab: 'settings' | 'sessions' }) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        {tab === 'settings' ? (
          <RoomSettings roomId="r" room={room} isLive={false} />
        ) : (
          <UnsavedNotice roomId="r" onShow={() => {}} />
        )}
      </QueryClientProvider>
    </NextIntlClientProvider>
  )
}

const limit = () => screen.getByLabelText<HTMLInputElement>('Limit of people')
const closing = () => {
  const event = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(event)
  return event.defaultPrevented
}

it('unsaved input is mentioned on other tabs, and is there again afterwards', async () => {
  const { rerender } = render(<Page tab="settings" />)
  expect(closing()).toBe(false)
  fireEvent.change(limit(), { target: { value: '12' } })
  await screen.findByRole('button', { name: /^Save/ })
  rerender(<Page tab="sessions" />)
  expect(screen.getByText('1 change in the settings not saved yet.')).toBeTruthy()
  expect(closing()).toBe(true)

  rerender(<Page tab="settings" />)
  await waitFor(() => expect(limit().value).toBe('12'))
  fireEvent.click(await screen.findByRole('button', { name: 'Discard' }))
  await waitFor(() => expect(limit().value).toBe('10'))
  rerender(<Page tab="sessions" />)
  expect(screen.queryByRole('status')).toBeNull()
  expect(closing()).toBe(false)
})
