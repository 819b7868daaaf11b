import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it, vi } from 'vitest'
import { testPerson, testSession } from '@/lib/contract/test-live'
import messages from '@/messages/en.json'
import { arrange } from './arrange'
import { CardBody } from './card-body'
import { InsideCell } from './inside-cell'
import { SearchingProvider } from './searching'
import { wallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

afterEach(cleanup)

const crowd = Array.from({ length: 40 }, (_, index) =>
  testPerson(`00000000-0000-4000-8000-0000000010${String(index).padStart(2, '0')}`, {
    context: index < 37 ? `Guest ${index}` : `Souza ${index}`,
    joinedAt: `2026-11-22T12:${String(index).padStart(2, '0')}:00Z`,
  }),
)
const last = testPerson('00000000-0000-4000-8000-00000000b02d', {
  context: '{"username":"Ana Souza"}',
  joinedAt: '2026-11-22T13:00:00Z',
})
const session = testSession('00000000-0000-4000-8000-00000000aaaa', { people: [...crowd, last] })
const row = wallRow(session, [])

function show(question: string, view: 'card' | 'row', onPerson = vi.fn()) {
  const slots: WallSlots = { acts: () => null, onTrouble: vi.fn(), nextAct: () => null, onPerson }
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SearchingProvider value={question}>
        {view === 'card' ? (
          <CardBody row={row} slots={slots} />
        ) : (
          <InsideCell row={row} onPerson={onPerson} />
        )}
      </SearchingProvider>
    </NextIntlClientProvider>,
  )
  return onPerson
}

it.each(['card', 'row'] as const)('a person found comes first in a crowded %s', (view) => {
  expect(arrange([row], 'longest', { q: 'ana souza' })).toEqual([row])
  const onPerson = show('souza ana', view)
  const [first] = screen.getAllByRole('button')
  expect(first?.textContent).toContain('Ana Souza')
  expect([...(first?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent)).toEqual([
    'Ana',
    'Souza',
  ])
  if (first) fireEvent.click(first)
  expect(onPerson).toHaveBeenCalledWith(session, last, first)
})

it.each(['card', 'row'] as const)('people are found by the end of their id on a %s', (view) => {
  show('·b02d', view)
  const [first] = screen.getAllByRole('button')
  expect(first?.textContent).toContain('Ana Souza')
  expect(first?.textContent).toContain('·b02d')
  expect(first?.dataset.found).toBe('')
})

it('those who do not fit are counted, with a link to the session that lists them', () => {
  show('guest', 'card')
  const link = screen.getByRole('link', { name: '+33 matches' })
  expect(link.getAttribute('href')).toBe(`/sessions/${session.id}?q=guest`)
})

it('people are in order of arrival without a search', () => {
  show('', 'card')
  expect(screen.getAllByRole('button')[0]?.textContent).toContain('Guest 0')
  expect(document.querySelector('mark')).toBeNull()
})
