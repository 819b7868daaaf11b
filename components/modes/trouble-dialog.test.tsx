import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import { testPerson, testSession } from '@/lib/contract/test-live'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { TroubleDialog } from './trouble-dialog'

const ana = testPerson('00000000-0000-4000-8000-00000000aaaa', { context: 'Ana' })
const ben = testPerson('00000000-0000-4000-8000-00000000bbbb', { context: 'Ben' })
const gone = testPerson('00000000-0000-4000-8000-00000000cccc', {
  context: 'Cleo',
  leftAt: '2026-01-05T10:00:00Z',
})

const minuteMs = 60_000
const ago = (minutes: number) => new Date(Date.now() - minutes * minuteMs).toISOString()

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

function show(people = [ana, ben, gone]) {
  const sent: unknown[] = []
  vi.stubGlobal('fetch', (path: string, { method, body }: { method: string; body: string }) => {
    if (method === 'POST') sent.push({ path, body: JSON.parse(body) as unknown })
    return Promise.resolve(Response.json({ data: {} }, { status: 201 }))
  })
  const onClose = vi.fn()
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <TroubleDialog
          session={{ ...testSession('s', { people }), roomId: 'room' }}
          roomName="Standup"
          returnFocus={{ current: null }}
          onClose={onClose}
        />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  return { sent, onClose }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('says before each act whom it reaches, and mutes all but those ticked', async () => {
  const { sent, onClose } = show()
  expect(screen.getByText(/^2 people are inside now/)).toBeTruthy()
  expect(screen.queryByRole('checkbox', { name: /Cleo/ })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: /Ana/ }))
  press('30 min')
  press('Mute 1 for 30 min')
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent).toEqual([
    {
      path: '/api/rooms/room/modes',
      body: { mode: 'quiet', minutes: 30, may_speak: [ana.id] },
    },
  ])
})

it('evacuates, and keeps the room closed unless unticked', async () => {
  const { sent, onClose } = show()
  fireEvent.click(screen.getByRole('checkbox', { name: 'and keep the room closed afterwards' }))
  press('Evacuate 2')
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent).toMatchObject([{ body: { mode: 'evacuate', minutes: 10, keep_closed: false } }])
})

it.each(['0', '1441', '2.5', 'ten', ''])('sends nothing for “%s” minutes', (typed) => {
  const { sent } = show()
  fireEvent.change(screen.getByLabelText(/or minutes/), { target: { value: typed } })
  expect(screen.getByRole('alert').textContent).toBe('A whole number from 1 to 1440.')
  for (const button of screen.getAllByRole<HTMLButtonElement>('button', {
    name: /^(Mute|Freeze|Evacuate)/,
  }))
    expect(button.disabled).toBe(true)
  expect(sent).toEqual([])
})

it.each([
  ['q', { mode: 'quiet', minutes: 10, may_speak: [] }],
  ['f', { mode: 'freeze', minutes: 10 }],
  ['e', { mode: 'evacuate', minutes: 10, keep_closed: true }],
])('orders by the key %s, once however long it is held', async (key, body) => {
  const { sent, onClose } = show()
  fireEvent.keyDown(screen.getByRole('dialog'), { key })
  fireEvent.keyDown(screen.getByRole('dialog'), { key, repeat: true })
  await waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(sent).toMatchObject([{ body }])
})

it('takes no key for an order while minutes are typed, or with Ctrl', () => {
  const { sent } = show()
  fireEvent.keyDown(screen.getByLabelText(/or minutes/), { key: 'e' })
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'f', ctrlKey: true })
  expect(sent).toEqual([])
})

it('ticks as last time in this session, and who is gone no more', async () => {
  const first = show()
  fireEvent.click(screen.getByRole('checkbox', { name: /Ana/ }))
  fireEvent.click(screen.getByRole('checkbox', { name: /Ben/ }))
  press('Mute 0 for 10 min')
  await waitFor(() => expect(first.onClose).toHaveBeenCalled())
  cleanup()
  const { sent } = show([{ ...ana, leftAt: '2026-01-05T10:00:00Z' }, ben, gone])
  expect(screen.getByText('1 of 1, ticked as last time')).toBeTruthy()
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'q' })
  await waitFor(() => expect(sent).toMatchObject([{ body: { may_speak: [ben.id] } }]))
})

it('marks those who just came, and ticks all others at once', async () => {
  const { sent } = show([
    { ...ana, joinedAt: ago(40) },
    { ...ben, joinedAt: ago(0) },
  ])
  expect(screen.getByRole('checkbox', { name: /Ben.*new/ })).toBeTruthy()
  expect(screen.queryByRole('checkbox', { name: /Ana.*new/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: /^Tick all before/ }))
  press('Mute 1 for 10 min')
  await waitFor(() => expect(sent).toMatchObject([{ body: { may_speak: [ana.id] } }]))
})

it('says until when the mode would last', () => {
  show()
  const end = () => screen.getByText(/^until .*, at most 24 h$/).querySelector('time')?.dateTime
  const minutesTo = (at = '') => Math.round((Date.parse(at) - Date.now()) / minuteMs)
  expect(Math.abs(minutesTo(end()) - 10)).toBeLessThanOrEqual(1)
  press('1 h')
  expect(Math.abs(minutesTo(end()) - 60)).toBeLessThanOrEqual(1)
})
