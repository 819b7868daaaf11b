import { describe, expect, it } from 'vitest'
import type { Receipt } from '@/lib/contract/live'
import { errorKeyOf, receiptWords } from './receipt-words'

const sentAt = '2026-11-22T13:00:00.000Z'
const after = (seconds: number) => Date.parse(sentAt) + seconds * 1000
const receipt = (fields: Partial<Receipt>): Receipt => ({
  id: 'r',
  auditId: 'a',
  requestId: 'q',
  act: 'kick',
  sessionId: 's',
  participantId: 'p',
  state: 'sending',
  actor: { id: 'ann', name: 'Ann' },
  reason: null,
  sentAt,
  acceptedAfterMs: null,
  confirmedAfterMs: null,
  nextReadAt: null,
  error: null,
  acknowledged: null,
  ...fields,
})

describe('receiptWords', () => {
  it('counts while it sends', () => {
    expect(receiptWords(receipt({}), after(0.24))).toEqual({
      shape: 'sending',
      tone: 'accent',
      rail: ['going', 'ahead', 'ahead'],
      key: 'sending',
      seconds: 0.2,
      ticking: true,
    })
  })

  it('ends at accepted for a mute, without a third step', () => {
    const words = receiptWords(
      receipt({ act: 'mute', state: 'accepted', acceptedAfterMs: 312 }),
      after(500),
    )
    expect(words).toMatchObject({ key: 'accepted', seconds: 0.3, ticking: false })
    expect(words.rail).toEqual(['done', 'done'])
  })

  it('goes on watching after an accepted kick', () => {
    const words = receiptWords(receipt({ state: 'accepted', acceptedAfterMs: 300 }), after(1.1))
    expect(words).toMatchObject({ shape: 'accepted', key: 'watching', seconds: 1.1, ticking: true })
    expect(words.rail).toEqual(['done', 'done', 'going'])
  })

  it('gives the proof of a confirmed act in seconds', () => {
    const proved = { acceptedAfterMs: 300, confirmedAfterMs: 800 }
    const kicked = receiptWords(receipt({ state: 'confirmed', ...proved }), after(99))
    expect(kicked).toMatchObject({ shape: 'confirmed', key: 'confirmed', seconds: 0.8 })
    expect(kicked.rail).toEqual(['done', 'done', 'done'])
  })

  it('does not count past the last read of somebody who stayed', () => {
    const stayed = receipt({ state: 'still_here', acceptedAfterMs: 300 })
    expect(receiptWords(stayed, after(14))).toMatchObject({ key: 'stillHere', seconds: 14 })
    expect(receiptWords(stayed, after(7200))).toMatchObject({ key: 'stillHereAtLastRead' })
    expect(receiptWords(stayed, after(14)).rail).toEqual(['done', 'done', 'wrong'])
  })

  it('shows no acceptance without an answer, even if the effect is confirmed', () => {
    const unaccepted = { acceptedAfterMs: null }
    const left = receipt({ state: 'confirmed', confirmedAfterMs: 800, ...unaccepted })
    expect(receiptWords(left, after(9)).rail).toEqual(['done', 'unseen', 'done'])
    const stayed = receipt({ state: 'still_here', ...unaccepted })
    expect(receiptWords(stayed, after(9)).rail).toEqual(['done', 'unseen', 'wrong'])
  })

  it('names the next read while the effect is unknown, if one is planned', () => {
    const unknown = receipt({ state: 'unknown', nextReadAt: new Date(after(8)).toISOString() })
    expect(receiptWords(unknown, after(5.2))).toMatchObject({ key: 'unknownNextRead', seconds: 3 })
    expect(receiptWords(unknown, after(9))).toMatchObject({ key: 'unknownReading' })
    expect(receiptWords({ ...unknown, nextReadAt: null }, after(9))).toMatchObject({
      key: 'unknown',
      tone: 'caution',
      rail: ['done', 'unseen', 'unseen'],
    })
  })

  it.each([
    ['already', 'accent', ['done', 'done', 'done']],
    ['failed', 'trouble', ['done', 'wrong', 'ahead']],
    ['not_sent', 'trouble', ['wrong', 'ahead', 'ahead']],
  ] as const)('shows %s', (state, tone, rail) => {
    expect(receiptWords(receipt({ state }), after(3))).toMatchObject({ tone, rail, ticking: false })
  })

  it('never shows a negative time, even if clocks differ', () => {
    expect(receiptWords(receipt({}), after(-600)).seconds).toBe(0)
  })
})

describe('errorKeyOf', () => {
  it('accepts the closed set and nothing else', () => {
    expect(errorKeyOf('rate_limited')).toBe('rate_limited')
    expect(errorKeyOf('toString')).toBe('internal')
    expect(errorKeyOf(null)).toBe('internal')
  })
})
