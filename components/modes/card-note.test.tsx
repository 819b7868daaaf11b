import { cleanup, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, expect, it } from 'vitest'
import type { Mode } from '@/lib/contract/modes'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { ModeChip } from './card-note'

const inSecs = (secs: number) => new Date(Date.now() + secs * 1_000).toISOString()

const freeze: Mode = {
  id: 'm',
  room_id: 'room',
  mode: 'freeze',
  state: 'in_force',
  reason: null,
  by: { id: 'u', name: 'Kofi' },
  at: inSecs(-60),
  until: inSecs(540.5),
  acts_at: null,
  closed: false,
  limit: null,
  people: {},
  ended_by: null,
}

afterEach(cleanup)

function textOf(mode: Mode): string {
  const { container } = render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <ModeChip mode={mode} />
    </NextIntlClientProvider>,
  )
  return container.textContent
}

it('names the mode in a row of the table, and the time left', () => {
  expect(textOf(freeze)).toMatch(/^Freeze.*(9:00|8:59)$/)
})

it('counts down to the end of the session while an evacuation may be cancelled', () => {
  const counting = { mode: 'evacuate', state: 'counting', acts_at: inSecs(8.5) } as const
  expect(textOf({ ...freeze, ...counting })).toMatch(/^Evacuate.*0:0[789]$/)
})
