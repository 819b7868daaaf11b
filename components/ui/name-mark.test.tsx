import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import { namesOfTheWorld } from '@/lib/contract/test-names'
import { RoomNameMark } from './name-mark'
import { PersonName } from './person-name'

afterEach(cleanup)

const page = (names: readonly string[]) => (
  <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
    <ul>
      {names.map((name, index) => (
        <li key={index}>
          <PersonName name={name} id={`00000000-0000-4000-8000-00000000000${index}`} />
        </li>
      ))}
    </ul>
  </NextIntlClientProvider>
)

const rows = () => screen.getAllByRole('listitem').map((row) => row.textContent)
const alike = 'looks like another name here'

it('marks two names that look alike, as long as both are shown', async () => {
  const { rerender } = render(page(['Ana Lima', 'Ilya', 'llya', 'Ilya']))
  await waitFor(() => expect(rows()[1]).toContain(alike))
  expect(rows()[2]).toContain(alike)
  expect(rows()[3]).toContain(alike)
  expect(rows()[0]).not.toContain(alike)

  rerender(page(['Ana Lima', 'Ilya']))
  await waitFor(() => expect(rows()[1]).not.toContain(alike))
})

it('marks a name that mixes alphabets, alone or beside the one it looks like', async () => {
  const { rerender } = render(page(['Ana Ѕouza']))
  await waitFor(() => expect(rows()[0]).toContain('mixes alphabets'))
  rerender(page(['Ana Ѕouza', 'Ana Souza']))
  await waitFor(() => expect(rows()[1]).toContain(alike))
  expect(rows()[0]).toContain(alike)
})

it('marks no names of the world', async () => {
  render(page([...namesOfTheWorld, 'Ana Ѕouza']))
  await waitFor(() => expect(rows().at(-1)).toContain('mixes alphabets'))
  for (const row of rows().slice(0, -1)) expect(row).not.toMatch(/alike|alphabets/)
})

it.each([
  ['Standup x', ''],
  [' Standup x', 'unusual blanks or accents'],
  ['Standup\u00a0x', 'unusual blanks or accents'],
  ['Cafe\u0301', 'unusual blanks or accents'],
  ['Standup\u200b x', 'hidden characters'],
])('of a room that is stored as %j it says %j', (name, said) => {
  const { container } = render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <RoomNameMark name={name} />
    </NextIntlClientProvider>,
  )
  expect(container.textContent).toBe(said)
})
