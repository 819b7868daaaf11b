import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import type { LivePerson } from '@/lib/contract/live'
import { MuteAllPopover } from './mute-all-popover'

const names = Array.from({ length: 40 }, (_, index) => `Guest ${index}`)
const people: LivePerson[] = [...names, 'Ana Souza', 'Zoë Arc'].map((name) => ({
  id: `id-of-${name}`,
  context: name,
  joinedAt: null,
  leftAt: null,
  leftReason: null,
  report: null,
}))

afterEach(cleanup)

it('mutes all but two who are found by name', () => {
  const acted: unknown[] = []
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SearchParamsContext value={new URLSearchParams()}>
        <MuteAllPopover
          people={people}
          asOf={new Date().toISOString()}
          anchor={{ current: null }}
          onClose={() => undefined}
          onAct={(...order) => acted.push(order)}
        />
      </SearchParamsContext>
    </NextIntlClientProvider>,
  )
  const search = screen.getByRole('searchbox', { name: 'Find whom to leave out', hidden: true })
  for (const name of ['ana', 'ZOE']) {
    fireEvent.change(search, { target: { value: name } })
    fireEvent.click(screen.getByRole('checkbox', { hidden: true }))
  }
  expect(screen.getByText('All but 2')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Mute 40' }))
  expect(acted).toEqual([['mute', '', ['id-of-Ana Souza', 'id-of-Zoë Arc']]])
})
