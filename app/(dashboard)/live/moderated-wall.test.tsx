import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import type { ContextType } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import { usePendingReceipts } from '@/lib/client/sessions/pending-receipts'
import { withPending } from '@/lib/client/sessions/with-pending'
import { testKick, testPerson, testSession } from '@/lib/contract/test-live'
import type { Receipt } from '@/lib/contract/live'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { ModeratedWall } from './moderated-wall'

const ids = { ben: 'bbbb', dmitri: '3584' }
const idOf = (end: string) => `00000000-0000-4000-8000-00000000${end}`
const people = [
  testPerson(idOf(ids.ben), { context: 'Ben', joinedAt: '2026-11-22T12:00:00Z' }),
  testPerson(idOf(ids.dmitri), { context: 'Dmitri', joinedAt: '2026-11-22T12:01:00Z' }),
]
const session = testSession('s', {
  people,
  room: { id: 'r', name: 'Stand-up', maxParticipants: null, recording: null },
})
const viewer = { id: 'u1', name: 'Ann', role: 'moderator' } as const
const failed = (end: string, second: number) =>
  testKick(end, 's', {
    participantId: idOf(end),
    state: 'failed',
    error: 'upstream_refused',
    sentAt: new Date(Date.now() - 60_000 + second * 1000).toISOString(),
  })

let posted: { path: string; body: unknown }[]

beforeEach(() => {
  posted = []
  vi.stubGlobal('fetch', (path: string, { method, body }: RequestInit) => {
    if (method !== 'GET') posted.push({ path, body: JSON.parse(String(body)) })
    return new Promise(() => undefined)
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

/** Renders the wall as the page does, with the acts sent from here. */
function Wall({ receipts }: { receipts: Receipt[] }) {
  const meta = { asOf: new Date().toISOString(), ageMs: 0, problem: null }
  const seen = withPending(receipts, usePendingReceipts())
  return (
    <ModeratedWall
      answer={{ meta, data: { sessions: [session], receipts: seen } }}
      viewer={viewer}
    />
  )
}

function show(view: string, receipts: Receipt[]) {
  window.history.replaceState(null, '', `/live?view=${view}`)
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <AppRouterContext
          value={{ push: vi.fn() } as unknown as ContextType<typeof AppRouterContext>}
        >
          <SearchParamsContext value={new URLSearchParams({ view })}>
            <Wall receipts={receipts} />
          </SearchParamsContext>
        </AppRouterContext>
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
}

const retry = () => screen.getByRole('button', { name: /^Retry/ })
const ringed = () => document.querySelector('[class*="var(--danger)"] bdi')?.textContent
const press = () => fireEvent.click(retry(), { detail: 1 })

describe.each(['cards', 'rows'])('two kicks that failed, in %s', (view) => {
  it('marks, names and kicks the same one', async () => {
    show(view, [failed(ids.dmitri, 2), failed(ids.ben, 1)])
    expect(retry().getAttribute('aria-label')).toBe('Retry kick Dmitri ·3584')
    expect(ringed()).toBe('Dmitri')
    press()
    await waitFor(() => expect(posted).toHaveLength(1))
    expect(posted[0]?.body).toEqual({ participants: [idOf(ids.dmitri)] })
  })

  it('switches to the other only after the pointer left', async () => {
    show(view, [failed(ids.dmitri, 2), failed(ids.ben, 1)])
    fireEvent.pointerEnter(retry(), { pointerType: 'mouse' })
    press()
    await waitFor(() => expect(retry().getAttribute('aria-busy')).toBe('true'))
    expect(retry().getAttribute('aria-label')).toBe('Retry kick Dmitri ·3584')
    press()
    fireEvent.pointerLeave(retry(), { pointerType: 'mouse' })
    await waitFor(() => expect(retry().getAttribute('aria-label')).toBe('Retry kick Ben ·bbbb'))
    expect(ringed()).toBe('Ben')
    expect(posted).toHaveLength(1)
    press()
    await waitFor(() => expect(posted).toHaveLength(2))
    expect(posted[1]?.body).toEqual({ participants: [idOf(ids.ben)] })
  })
})

it('labels the acts on a room with words', () => {
  show('rows', [])
  const acts = screen.getByRole('group', { name: 'Acts on Stand-up' })
  expect(within(acts).getByRole('button', { name: 'Mute all…' }).textContent).toBe('Mute all')
})
