import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import { testPerson, testSession } from '@/lib/contract/test-live'
import type { Receipt } from '@/lib/contract/live'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { KickForm } from './kick-form'
import { personRow } from './person-row'
import { testReceipt } from './test-receipt'

const ana = testPerson('00000000-0000-4000-8000-00000000aaaa', { context: 'Ana' })
const ben = testPerson('00000000-0000-4000-8000-00000000bbbb', { context: 'Ben' })
const session = testSession('s', { people: [ana, ben] })

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(changes: Partial<Receipt>, people = [ana]) {
  const sentAt = new Date(Date.now() - 700).toISOString()
  const actor = { id: 'u2', name: 'Mona' }
  const receipts = [testReceipt(ana.id, 'sending', { actor, sentAt, ...changes })]
  const onKick = vi.fn()
  render(
    <NextIntlClientProvider locale="en" messages={messages} formats={formats} timeZone="UTC">
      <QueryClientProvider client={createQueryClient()}>
        <KickForm
          rows={people.map((person) => personRow(session, person, receipts))}
          asOf={new Date().toISOString()}
          place={null}
          role="moderator"
          onCancel={() => undefined}
          onKick={onKick}
        />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: /^Kick/ }))
  return onKick
}

it.each(['sending', 'accepted'] as const)(
  'says who is already removing somebody, and does not send it again: %s',
  (state) => {
    expect(show({ state })).not.toHaveBeenCalled()
    expect(screen.getByRole('status').textContent).toBe(
      'Mona is removing Ana ·aaaa — waiting for Telnyx',
    )
  },
)

it('asks about the remaining people', () => {
  expect(show({}, [ana, ben])).toHaveBeenCalledOnce()
  expect(screen.getByRole('button', { name: /^Kick/ }).textContent).toContain('Ben')
})

it.each([
  ['is known not to have worked', { state: 'still_here' }],
  ['was left behind by a server that stopped', { sentAt: '2026-11-22T12:10:00.000Z' }],
] as const)('asks again where the act %s', (_, changes) => {
  expect(show(changes)).toHaveBeenCalledOnce()
})
