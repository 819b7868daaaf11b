import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import messages from '@/messages/en.json'
import type { LivePerson, Receipt } from '@/lib/contract/live'
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

function show(receipts: Receipt[], onAct: (...order: unknown[]) => void = () => undefined) {
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <SearchParamsContext value={new URLSearchParams()}>
        <MuteAllPopover
          sessionId="s1"
          receipts={receipts}
          people={people}
          asOf={new Date().toISOString()}
          anchor={{ current: null }}
          onClose={() => undefined}
          onAct={onAct}
        />
      </SearchParamsContext>
    </NextIntlClientProvider>,
  )
}

/** Another moderator's mute of Zoë, just sent. */
const onItsWay = (sessionId: string) =>
  ({
    id: 'r1',
    act: 'mute',
    state: 'sending',
    sessionId,
    participantId: 'id-of-Zoë Arc',
    actor: { id: 'u2', name: 'Mona' },
    sentAt: new Date().toISOString(),
  }) as Receipt

it('says who is already muting somebody in the same session', () => {
  show([onItsWay('s1'), { ...onItsWay('s2'), id: 'r2' }])
  const said = screen.getByRole('status', { hidden: true }).textContent
  expect(said).toMatch(/^Mona is muting Zoë Arc/)
  expect(said?.match(/Mona/g)).toHaveLength(1)
})

it('mutes all but two, found by name', () => {
  const acted: unknown[] = []
  show([], (...order) => acted.push(order))
  const search = screen.getByRole('searchbox', { name: 'Find whom to leave out', hidden: true })
  for (const name of ['ana', 'ZOE']) {
    fireEvent.change(search, { target: { value: name } })
    fireEvent.click(screen.getByRole('checkbox', { hidden: true }))
  }
  expect(screen.getByText('All but 2')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Mute 40' }))
  expect(acted).toEqual([['mute', '', ['id-of-Ana Souza', 'id-of-Zoë Arc']]])
})
