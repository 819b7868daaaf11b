import { cleanup, render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Act, Receipt, ReceiptState } from '@/lib/contract/live'
import { formats } from '@/lib/i18n/formats'
import messages from '@/messages/en.json'
import { ReceiptLine } from './receipt-line'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-22T15:00:00Z') }))
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const sentAt = '2026-11-22T13:31:00.000Z'

function words(act: Act, state: ReceiptState, fields: Partial<Receipt> = {}): string {
  const receipt: Receipt = {
    id: 'r',
    auditId: 'a',
    requestId: 'q',
    act,
    sessionId: 's',
    participantId: 'p',
    state,
    actor: { id: 'ann', name: 'Ann Kowalczyk' },
    reason: null,
    sentAt,
    acceptedAfterMs: 300,
    confirmedAfterMs: 800,
    nextReadAt: null,
    error: null,
    acknowledged: null,
    ...fields,
  }
  const { container } = render(
    <NextIntlClientProvider
      locale="en"
      messages={messages}
      formats={formats}
      timeZone="Europe/Warsaw"
    >
      <ReceiptLine receipt={receipt} viewerId="me" />
    </NextIntlClientProvider>,
  )
  return container.textContent ?? ''
}

describe('ReceiptLine', () => {
  it('says that an act is over before its outcome is recorded', () => {
    expect(words('mute', 'accepted', { recorded: 'not_yet' })).toContain(
      'Mute accepted 0.3 s · not recorded yet',
    )
  })

  it.each([
    ['mute', 'accepted', 'Mute accepted 0.3 s'],
    ['unmute', 'accepted', 'Unmute accepted 0.3 s'],
    ['kick', 'confirmed', 'Left 0.8 s after kick'],
    ['end', 'confirmed', 'Ended 0.8 s later'],
    ['kick', 'already', 'Had already left'],
    ['end', 'already', 'Already ended'],
    ['kick', 'still_here', 'Still here when last checked, after kick'],
    ['mute', 'unknown', 'Not known whether the mute happened'],
  ] as const)('%s %s: %s', (act, state, expected) => {
    expect(words(act, state)).toBe(`${expected}Ann Kowalczyk, 14:31`)
  })

  it('gives only the time of the read while Telnyx is slow', () => {
    const slow = { acceptedAfterMs: 5_012, confirmedAfterMs: 5_530 }
    expect(words('kick', 'confirmed', slow)).toContain('Left, seen 5.5 s after kick')
    cleanup()
    expect(words('end', 'confirmed', slow)).toContain('Ended, seen 5.5 s later')
  })

  it('says the day of an act of another day', () => {
    const earlier = words('mute', 'accepted', { sentAt: '2026-07-22T12:31:00Z' })
    expect(earlier).toContain('Ann Kowalczyk, Jul 22, 2026, 14:31 UTC+2')
  })

  it('gives the reason of a refusal from the closed set', () => {
    expect(words('kick', 'failed', { error: 'upstream_refused' })).toContain(
      'Kick failed. Telnyx refused the request',
    )
    expect(words('kick', 'not_sent', { error: 'upstream_paused' })).toContain('Kick not sent. ')
  })

  it('says “you” to the principal', () => {
    expect(words('mute', 'accepted', { actor: { id: 'me', name: 'Ann' } })).toContain('you, 14:31')
  })
})
