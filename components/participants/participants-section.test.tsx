import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { testPerson, testSession } from '@/lib/contract/test-live'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { ParticipantsSection } from './participants-section'
import { testReceipt } from './test-receipt'

const idOf = (end: string) => `00000000-0000-4000-8000-00000000${end}`
const at = (clock: string) => `2026-11-22T${clock}Z`

function join(end: string, name: string, from: string, to: string | null = null) {
  const times = { joinedAt: at(from), leftAt: to === null ? null : at(to) }
  return testPerson(idOf(end), { context: name, ...times })
}

const people = [
  join('aaa1', 'Ana Souza', '12:00:00', '12:05:00'),
  join('aaa2', 'Ana Souza', '12:06:00'),
  join('bbbb', 'Ben Ode', '12:01:00'),
  join('cccc', 'Chi Wen', '12:02:00', '12:09:00'),
]

const acts = { on: vi.fn(), onAllBut: vi.fn(), retry: vi.fn(), dismiss: vi.fn() }

beforeEach(() => {
  const nothingToSee = { marks: [], returns: [], proposals: [] }
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(
      Response.json({ data: path.startsWith('/api/safety') ? nothingToSee : { reasons: null } }),
    ),
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

function page(question: string, receipts: Receipt[], session = testSession('s', { people })) {
  return (
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <SearchParamsContext value={new URLSearchParams(question && { q: question })}>
          <ParticipantsSection
            session={session}
            receipts={receipts}
            asOf={at('12:10:00')}
            viewerId="u1"
            role="moderator"
            canAct
            acts={acts}
          />
        </SearchParamsContext>
      </QueryClientProvider>
    </NextIntlClientProvider>
  )
}

const open = (question = '', receipts: Receipt[] = [], session?: LiveSession) =>
  render(page(question, receipts, session))
const rows = () => [...document.querySelectorAll<HTMLElement>('tr[data-row]')]
const rowOf = (name: string) => screen.getByTitle(name).closest('tr') as HTMLElement

it('acts leave the times of joining and leaving visible', () => {
  open('', [testReceipt(idOf('cccc'), 'confirmed', { confirmedAfterMs: 800 })])
  expect(rowOf('Chi Wen').textContent).toContain('Left')
  expect(rowOf('Chi Wen').textContent).toContain('12:02 – 12:09')
  expect(rowOf('Ben Ode').textContent).toContain('12:01 – ')
})

it('a reconnect is one row, whose acts target the join that is inside', () => {
  open()
  expect(rows()).toHaveLength(3)
  const ana = rowOf('Ana Souza')
  expect(ana.dataset.row).toBe(idOf('aaa1'))
  expect(ana.textContent).toContain('12:00 – ')
  expect(screen.getByText('2 in the room, 1 left')).toBeTruthy()
  fireEvent.click(within(ana).getByRole('button', { name: /^Mute Ana Souza ·aaa2/ }))
  expect(acts.on.mock.lastCall?.[1]).toMatchObject([{ person: { id: idOf('aaa2') } }])
})

it('each join is listed with its acts', async () => {
  open('', [testReceipt(idOf('aaa1'), 'accepted', { act: 'mute' })])
  fireEvent.click(screen.getByRole('button', { name: 'reconnected 1×' }))
  const joins = await screen.findByRole('dialog')
  expect(joins.textContent).toContain('·aaa1')
  expect(joins.textContent).toContain('·aaa2')
  expect(joins.textContent).toContain('Mute accepted')
})

it('a return after a removal is no reconnect, but a row of its own', () => {
  open('', [testReceipt(idOf('aaa1'), 'confirmed', { confirmedAfterMs: 800 })])
  expect(rows()).toHaveLength(4)
})

it('a row stays in place while the kick dialog is open on it', async () => {
  const both = (leftAt: string | null) => {
    const ana = testPerson(idOf('aaa1'), { context: 'Ana', joinedAt: at('12:00:00'), leftAt })
    return testSession('s', { people: [ana, join('bbbb', 'Ben Ode', '12:01:00')] })
  }
  const { rerender } = open('', [], both(null))
  const order = rows().map((row) => row.dataset.row)
  const asks = screen.getByRole('button', { name: 'Kick Ben Ode ·bbbb…' })
  fireEvent.pointerEnter(asks)
  fireEvent.click(asks)
  const question = await screen.findByRole('dialog')
  fireEvent.pointerOut(asks, { relatedTarget: within(question).getByText('Cancel') })
  rerender(page('', [], both(at('12:09:59'))))
  expect(rows().map((row) => row.dataset.row)).toEqual(order)
})

it('the filter shows, marks and counts its matches', () => {
  open('souza')
  expect(rows()).toHaveLength(1)
  expect(rowOf('Ana Souza').querySelector('mark')?.textContent).toBe('Souza')
  expect(screen.getByText('1 of 3')).toBeTruthy()
})

it('the end of the id of an earlier join finds the visit too', () => {
  open('aaa1')
  expect(rows().map((row) => row.dataset.row)).toEqual([idOf('aaa1')])
})

it('hidden people stay selected behind the filter, and the bar says so', () => {
  const { rerender } = open()
  fireEvent.click(within(rowOf('Ben Ode')).getByRole('checkbox'))
  rerender(page('ana', []))
  const bar = screen.getByRole('region', { name: 'Selection' })
  expect(bar.textContent).toContain('1 selected, 1 not shown')
  fireEvent.click(within(bar).getByRole('button', { name: /^Mute all but 1: 1, also not shown/ }))
  expect(acts.onAllBut).toHaveBeenCalledWith('mute', [idOf('bbbb')], [idOf('aaa2')])
})

it('a slash focuses the filter, and Escape clears it', () => {
  open('nobody of that name')
  fireEvent.keyDown(document.body, { key: '/' })
  const field = screen.getByRole<HTMLInputElement>('searchbox')
  expect(document.activeElement).toBe(field)
  fireEvent.keyDown(field, { key: 'Escape' })
  expect(field.value).toBe('')
  expect(screen.getByRole('button', { name: 'Clear the filter' })).toBeTruthy()
})

describe('somebody who is back', () => {
  const removed = { ...join('aaa1', 'Ana Souza', '12:00:00', '12:05:00') }
  const back = join('aaa2', 'Ana Souza', '12:05:03')
  const ben = join('bbbb', 'Ben Ode', '12:01:00')
  const kick = testReceipt(removed.id, 'confirmed', {
    sentAt: new Date().toISOString(),
    reason: 'Spam',
    actor: { id: 'u2', name: 'Mona' },
  })
  const show = (...receipts: Receipt[]) =>
    open('', [kick, ...receipts], testSession('s', { people: [removed, back, ben] }))
  const backRow = () => document.querySelector<HTMLElement>(`tr[data-row="${back.id}"]`)
  const press = (key: string, shiftKey: boolean) => {
    fireEvent.focus(within(backRow() as HTMLElement).getByRole('checkbox'))
    fireEvent.keyDown(document.body, { key, code: 'KeyK', shiftKey })
  }

  it('is marked, with who removed them and one button to remove them again', () => {
    show()
    expect(backRow()?.textContent).toMatch(/Removed .* by Mona, back/)
    fireEvent.click(screen.getByRole('button', { name: 'Remove again Ana Souza ·aaa2' }))
    expect(acts.on.mock.lastCall).toMatchObject(['kick', [{ person: { id: back.id } }], 'Spam'])
  })

  it('says on a press that only the name is the same', async () => {
    show()
    fireEvent.click(screen.getByRole('button', { name: /^Removed .*read all of it$/ }))
    const all = await screen.findByRole('dialog')
    expect(all.textContent).toContain('Kick Ana Souza ·aaa1')
    expect(all.textContent).toMatch(/·aaa2 joined afterwards under the same claimed name/)
  })

  it('is removed at once by Shift+K, but not by Caps Lock', () => {
    show()
    press('K', false)
    expect(acts.on).not.toHaveBeenCalled()
    press('K', true)
    expect(acts.on.mock.lastCall).toMatchObject(['kick', [{ person: { id: back.id } }], 'Spam'])
  })

  it('is not kicked or asked about again while the first kick is under way', () => {
    show(testReceipt(back.id, 'sending', { sentAt: new Date().toISOString() }))
    press('K', true)
    expect(acts.on).not.toHaveBeenCalled()
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})
