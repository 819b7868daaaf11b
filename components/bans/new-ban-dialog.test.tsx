import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { useState } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { Role } from '@/lib/contract/roles'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import type { BanDraft } from './ban-draft'
import { NewBanDialog } from './new-ban-dialog'

const sent: { url: string; body: unknown }[] = []
const room = { id: '0b21d3df-0000-4000-8000-000000000001', title: 'Standup' }

const answers: [RegExp, number, unknown][] = [
  [/subjects/, 200, { data: { path: 'user.id', name: { value: 'Troll', people: 14 } } }],
  [/search/, 200, { data: [{ kind: 'room', telnyxId: room.id, title: room.title }], meta: {} }],
]

function answer(url: string, init?: RequestInit): Promise<Response> {
  if (init?.method === 'POST') {
    const body: unknown = JSON.parse(typeof init.body === 'string' ? init.body : '')
    sent.push({ url, body })
    return Promise.resolve(Response.json({ data: { id: 'ban-1' }, meta: { kick: null } }))
  }
  const [, status = 404, body = {}] = answers.find(([path]) => path.test(url)) ?? []
  return Promise.resolve(Response.json(body, { status }))
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  sent.length = 0
})

function Shown({ role, onMade }: { role: Role; onMade: (id: string) => void }) {
  const [draft, setDraft] = useState<BanDraft | null>(null)
  const ways = { returnFocus: { current: null }, onClose: () => undefined }
  return <NewBanDialog role={role} draft={draft} onDraft={setDraft} onMade={onMade} {...ways} />
}

function show(role: Role) {
  vi.stubGlobal('fetch', answer)
  const made: string[] = []
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <Shown role={role} onMade={(id) => made.push(id)} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  return made
}

const write = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

it('says whom a name would keep out, and bans it in the chosen room', async () => {
  const made = show('moderator')
  expect(screen.queryByRole('button', { name: 'Every room' })).toBeNull()
  write('Name, as they claim it', 'Troll')
  await screen.findByText(/Used by 14 people in 30 days/)
  write('Room', 'stand')
  fireEvent.click(await screen.findByRole('button', { name: 'Standup' }))
  write('Reason', 'Abuse')
  fireEvent.click(screen.getByRole('button', { name: 'Ban' }))
  await expect.poll(() => made).toEqual(['ban-1'])
  expect(sent).toMatchObject([
    { body: { identity: 'Troll', kind: 'name', room_id: room.id, reason: 'Abuse' } },
  ])
})

it('sends no incomplete ban, says what is missing, and keeps the input', async () => {
  show('admin')
  fireEvent.click(screen.getByRole('button', { name: 'Ban' }))
  await screen.findByText('Say what the ban hangs on.')
  write('Name, as they claim it', 'Troll')
  await screen.findByText('Choose a reason or write one.')
  fireEvent.click(screen.getByRole('button', { name: 'One room' }))
  await screen.findByText('Choose the room.')
  expect(screen.getByDisplayValue('Troll')).toBeTruthy()
  expect(sent).toEqual([])
})
