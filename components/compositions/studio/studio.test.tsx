import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { CompositionSource } from '@/lib/contract/composition'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { Studio } from './studio'

const sessionId = '6b0d6a52-0f9f-4a36-9f54-7c2b1f1a0102'
const idOf = (index: number) => `00000000-0000-4000-8000-00000000000${index}`

const source = (index: number, context: string, startedAt: string): CompositionSource => ({
  recordingId: idOf(index),
  participantId: idOf(index),
  context,
  ready: true,
  startedAt,
  durationSecs: 600,
})

let sources: CompositionSource[]
let posted: unknown[]

beforeEach(() => {
  posted = []
  sources = [
    source(1, 'Ana Souza', '2026-11-22T12:00:00Z'),
    source(2, 'Ben Ode', '2026-11-22T12:00:01Z'),
    source(3, 'Ana Souza', '2026-11-22T13:00:00Z'),
  ]
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method === 'POST') {
      posted.push(JSON.parse(String(init.body)))
      return Response.json({ data: { id: idOf(9) } }, { status: 202 })
    }
    if (!path.includes('/sources')) return Response.json({ data: [], meta: { total: 0 } })
    const room = { id: 'r', name: 'Interview', recording: true }
    return Response.json({
      data: { sessionId, room, live: false, sources },
      meta: { asOf: '', total: 3 },
    })
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function openStudio() {
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <Studio sessionId={sessionId} likeId={null} saved={null} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  await screen.findByRole('heading', { name: 'Compose' })
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const text = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Request/ })
const sent = () => JSON.parse(text().value) as { video_layout: Record<string, object> }
const type = (value: string) => fireEvent.change(text(), { target: { value } })
const sendButton = () =>
  screen.getByRole<HTMLButtonElement>('button', { name: /^Compose \w+ video/ })
const region = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}, `) })
const sourcesOf = () => within(screen.getByRole('region', { name: 'Sources' }))

it('begins with everybody in a grid, with sound', async () => {
  await openStudio()
  expect(sent()).toMatchObject({
    session_id: sessionId,
    resolution: '1280x720',
    video_layout: { main: { video_sources: ['*'] } },
    audio_sources: ['*'],
  })
  expect(sendButton().textContent).toBe('Compose 3 videos, all sound')
})

it('a preset, its sources, their order and the sound are in the request', async () => {
  await openStudio()
  press('Speaker and strip')
  fireEvent.click(region('strip'))
  expect(screen.getByRole('list', { name: 'Who lands where in strip' }).textContent).toMatch(
    /1Ben Ode.*2Ana Souza ·0003from 13:00:00$/,
  )
  fireEvent.click(sourcesOf().getByRole('button', { name: /^Move Ana Souza ·0003 up/ }))
  fireEvent.click(screen.getByRole('switch', { name: 'Sound on' }))
  expect(sent()).toMatchObject({
    video_layout: {
      speaker: { video_sources: [idOf(1)] },
      strip: { video_sources: [idOf(3), idOf(2)] },
    },
  })
  expect(sent()).not.toHaveProperty('audio_sources')
  fireEvent.click(sourcesOf().getByRole('button', { name: 'All (*)' }))
  expect(sent()).toMatchObject({ video_layout: { strip: { video_sources: ['*'] } } })
})

it('arrow keys move the pressed region, with Shift further', async () => {
  await openStudio()
  press('Picture in picture')
  const before = sent().video_layout.inset as { x_pos: number; y_pos: number }
  fireEvent.keyDown(region('inset'), { key: 'ArrowLeft' })
  fireEvent.keyDown(region('inset'), { key: 'ArrowUp', shiftKey: true })
  expect(sent().video_layout.inset).toMatchObject({
    x_pos: before.x_pos - 2,
    y_pos: before.y_pos - 10,
  })
})

it('nobody in a region cannot be sent, and the button says so', async () => {
  await openStudio()
  press('Speaker and strip')
  fireEvent.click(region('speaker'))
  fireEvent.click(sourcesOf().getByRole('checkbox', { name: /0001/ }))
  expect(sendButton().disabled).toBe(true)
  const reason = document.getElementById(sendButton().getAttribute('aria-describedby') ?? '')
  expect(reason?.textContent).toBe('Cannot be sent: Nobody stands in “speaker”.')
})

it('a source that a typed request invents is no finished video of the session', async () => {
  await openStudio()
  type(text().value.replace('"*"', `"${idOf(8)}"`))
  expect(sendButton().disabled).toBe(true)
  expect(screen.getByText('Not a finished video of this session')).toBeTruthy()
})

it('a text that is no request is kept, and comes back', async () => {
  await openStudio()
  type('{ "session_id": ')
  expect(text().value).toBe('{ "session_id": ')
  expect(screen.getByText(/Line 1: this is not JSON/)).toBeTruthy()
  expect(sendButton().disabled).toBe(true)
  press('Side by side')
  expect(sendButton().disabled).toBe(false)
  press(/^Bring back/)
  expect(text().value).toBe('{ "session_id": ')
})

it('warns of a video that no other overlaps, its name isolated, and of the time between', async () => {
  await openStudio()
  const warning = screen.getByText(/overlaps with no other/).closest('[role=status]')
  expect(warning?.querySelector('bdi')?.textContent).toBe('Ana Souza ·0003')
  expect(warning?.textContent).toMatch(/Nobody is recorded for 49:59/)
})

it('sends what is shown, once, and shows what became of it', async () => {
  await openStudio()
  press('Side by side')
  const shown = sent()
  fireEvent.click(sendButton())
  expect(await screen.findByRole('region', { name: 'What became of it' })).toBeTruthy()
  expect(posted).toEqual([shown])
})
