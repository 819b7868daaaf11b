import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { Mode } from '@/lib/contract/modes'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { ModeBanner } from './mode-banner'

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()

function mode(more: Partial<Mode>): Mode {
  return {
    id: 'm',
    room_id: 'room',
    mode: 'freeze',
    state: 'in_force',
    reason: null,
    by: { id: 'u', name: 'Kofi' },
    at: inMinutes(-1),
    until: inMinutes(9),
    acts_at: null,
    closed: false,
    limit: { before: 25, set: 18, kept: null },
    people: { inside: 18, gone: 5, let_in: 1 },
    ended_by: null,
    ...more,
  }
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(shown: Mode, canAct = true) {
  const sent: unknown[] = []
  vi.stubGlobal(
    'fetch',
    (path: string, { method, body }: { method: string; body: string | null }) => {
      sent.push([method, path, body && (JSON.parse(body) as unknown)])
      return Promise.resolve(Response.json({ data: {} }))
    },
  )
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <ModeBanner mode={shown} canAct={canAct} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  return sent
}

it('says who ordered it and what it did, and ends it', async () => {
  const sent = show(mode({}))
  expect(screen.getByRole('status').textContent).toMatch(/^Frozen until .*, ordered by Kofi$/)
  expect(screen.getByText('5 removed · 1 let back in · limit 25 → 18')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Open again' }))
  await waitFor(() => expect(sent).toEqual([['DELETE', '/api/rooms/room/modes/freeze', null]]))
})

it('is extended by ten minutes from what is left', async () => {
  const sent = show(mode({}))
  fireEvent.click(screen.getByRole('button', { name: '+10 min' }))
  await waitFor(() =>
    expect(sent).toMatchObject([
      ['POST', '/api/rooms/room/modes', { mode: 'freeze', minutes: 19 }],
    ]),
  )
})

it('can be cancelled while an evacuation counts down, and offers nothing to viewers', () => {
  const counting = mode({
    mode: 'evacuate',
    state: 'counting',
    acts_at: inMinutes(0.1),
    limit: null,
  })
  show(counting)
  expect(screen.getByRole('button', { name: 'Cancel evacuation' })).toBeTruthy()
  cleanup()
  show(counting, false)
  expect(screen.queryAllByRole('button')).toEqual([])
})
