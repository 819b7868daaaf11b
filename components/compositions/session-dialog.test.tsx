import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { createRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { RecordingRow } from '@/lib/contract/directory/rows'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { SessionDialog } from './session-dialog'

const session = (end: string) => `00000000-0000-4000-8000-00000000${end}`

const file = (end: string, room: string, person: string, started_at: string): RecordingRow => ({
  id: `${end}-${person}`,
  name: person,
  seen_at: started_at,
  type: 'video',
  status: 'completed',
  codec: null,
  duration_secs: 60,
  size_mb: 1,
  started_at,
  ended_at: null,
  completed_at: null,
  room: { id: room, name: room },
  session_id: session(end),
  participant: { id: person, context: person },
})

const files = [
  file('aaaa', 'Stand-up', 'Ana Souza', '2026-11-20T10:00:00Z'),
  file('aaaa', 'Stand-up', 'Ben Ode', '2026-11-20T10:01:00Z'),
  file('bbbb', 'Retro', 'Chi Wen', '2026-11-22T10:00:00Z'),
]

let asked: URL[]
const onChoose = vi.fn()

beforeEach(() => {
  asked = []
  onChoose.mockClear()
  vi.stubGlobal('fetch', async (path: string) => {
    const url = new URL(path, 'http://localhost')
    asked.push(url)
    if (url.pathname.endsWith('/sources')) return Response.json({ data: { sources: [] } })
    const age = { as_of: new Date().toISOString(), behind_seconds: 0, complete: true }
    const meta = { total: 60, total_exact: true, after: 'next', before: null, ...age }
    const q = url.searchParams.get('q') ?? ''
    const data = files.filter(({ room, name }) => `${room?.name} ${name}`.toLowerCase().includes(q))
    return Response.json({ data, meta })
  })
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <SessionDialog returnFocus={createRef()} onChoose={onChoose} onClose={vi.fn()} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const choices = () =>
  within(screen.getByRole('region', { name: 'Recorded sessions' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)
const type = (value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Session' }), { target: { value } })

it('offers recorded sessions, the newest first, by room and people, and chooses one', async () => {
  await screen.findByText('Retro')
  expect(choices()[0]).toContain('Chi Wen')
  expect(choices()[1]).toContain('Ana Souza, Ben Ode')
  type('ode')
  await waitFor(() => expect(choices()).toHaveLength(1))
  fireEvent.click(screen.getByText('Stand-up'))
  await waitFor(() => expect(onChoose).toHaveBeenCalled())
  expect(onChoose.mock.calls[0]?.[0]).toBe(session('aaaa'))
})

it('searches all days for the typed words', async () => {
  await screen.findByText('Retro')
  expect(asked.at(-1)?.searchParams.get('from')).toMatch(/^\d{4}-\d\d-\d\d$/)
  type('retro')
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('q')).toBe('retro'))
  expect(asked.at(-1)?.searchParams.has('from')).toBe(false)
})

it('takes a pasted address, and refuses words that match no session', async () => {
  await screen.findByText('Retro')
  type('nobody of this name')
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(screen.getByText(/Choose one of the sessions below/)).toBeTruthy()
  type(`https://desk.example/sessions/${session('cccc')}?tab=raw`)
  fireEvent.click(screen.getByRole('button', { name: 'Continue' }))
  await waitFor(() => expect(onChoose).toHaveBeenCalled())
  expect(onChoose.mock.calls[0]?.[0]).toBe(session('cccc'))
})
