import { describe, expect, it } from 'vitest'
import type { Participant, RoomSession } from '@/lib/contract/telnyx'
import {
  decide,
  decideByReport,
  decideUnknown,
  stillHereAfterMs,
  settledMs,
  type Sight,
} from './decide'
import type { ClockSkew } from '@/lib/server/telnyx/clock-skew'
import type { ReceiptRow } from './rows'

const exact = (ms: number): ClockSkew => ({ lowerMs: ms, upperMs: ms })
const within = (lowerMs: number, upperMs: number): ClockSkew => ({ lowerMs, upperMs })

const sentAt = Date.parse('2026-06-15T12:00:00.000Z')
const ana = '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0'

function receipt(over: Partial<ReceiptRow> = {}): ReceiptRow {
  return {
    id: 'r',
    auditId: 'a',
    requestId: 'q',
    act: 'kick',
    sessionId: 's',
    participantId: ana,
    state: 'accepted',
    actorId: 'u',
    actorName: 'Ann',
    reason: null,
    sentAt: new Date(sentAt),
    acceptedAfterMs: 100,
    confirmedAfterMs: null,
    nextReadAt: null,
    reads: 0,
    error: null,
    open: true,
    acknowledgedBy: null,
    acknowledgedName: null,
    acknowledgedAt: null,
    ...over,
  }
}

function sight(afterMs: number, session: Partial<RoomSession>, over: Partial<Sight> = {}): Sight {
  const at = sentAt + afterMs
  return { session: { active: true, ...session }, beganAt: at - 50, at, skew: exact(0), ...over }
}

const person = (over: Partial<Participant> = {}): Participant => ({ id: ana, ...over })
const leftAt = (afterMs: number) => new Date(sentAt + afterMs).toISOString()

describe('decide, for a kick', () => {
  it('confirms when the person is seen to have left, by our clock', () => {
    const seen = sight(800, { participants: [person({ left_at: leftAt(300) })] })
    expect(decide(receipt(), seen)).toEqual({
      state: 'confirmed',
      confirmedAfterMs: 800,
      final: true,
    })
  })

  it('says "already" for a participant who had left before, whatever the clocks say', () => {
    const participants = [person({ left_at: leftAt(60_000 - 5_000) })]
    const seen = sight(800, { participants }, { skew: exact(60_000) })
    expect(decide(receipt(), seen)).toMatchObject({ state: 'already' })
  })

  it('says "already" only if it lies before the act under every possible skew', () => {
    const participants = [person({ left_at: leftAt(300) })]
    const slow = { skew: within(-3_000, 3_500) }
    expect(decide(receipt(), sight(5_200, { participants }, slow))).toEqual({
      state: 'confirmed',
      confirmedAfterMs: 5_200,
      final: true,
    })
    const early = [person({ left_at: leftAt(-3_001) })]
    expect(decide(receipt(), sight(5_200, { participants: early }, slow))).toMatchObject({
      state: 'already',
    })
  })

  it('treats a time without a fraction as any moment of that second', () => {
    const participants = [person({ left_at: '2026-06-15T11:59:59Z' })]
    const act = receipt({ sentAt: new Date(sentAt - 500) })
    expect(decide(act, sight(800, { participants }))).toMatchObject({ state: 'confirmed' })
  })

  it('waits, then says "still here"', () => {
    const participants = [person()]
    expect(decide(receipt(), sight(stillHereAfterMs - 1, { participants }))).toBeNull()
    expect(decide(receipt(), sight(stillHereAfterMs, { participants }))).toEqual({
      state: 'still_here',
      final: false,
    })
  })

  it('ignores a poll that began before the act or has no list of participants', () => {
    const early = sight(stillHereAfterMs, { participants: [person()] }, { beganAt: sentAt - 1 })
    expect(decide(receipt(), early)).toBeNull()
    expect(decide(receipt(), sight(stillHereAfterMs, { participants: null }))).toBeNull()
  })

  it('decides nothing for a participant whom the session does not list', () => {
    expect(decide(receipt(), sight(stillHereAfterMs, { participants: [] }))).toBeNull()
  })

  it('fails for a participant unknown to Telnyx, once they cannot have just joined', () => {
    expect(decideUnknown(receipt(), sentAt + settledMs - 1)).toBeNull()
    const failed = { state: 'failed', error: 'not_found', final: true }
    expect(decideUnknown(receipt(), sentAt + settledMs)).toEqual(failed)
  })

  it('distinguishes a refusal after they left from a refusal while they are there', () => {
    const refused = receipt({ state: 'unknown', error: 'upstream_refused' })
    const gone = (afterMs: number, skew: ClockSkew) =>
      decide(
        refused,
        sight(500, { participants: [person({ left_at: leftAt(afterMs) })] }, { skew }),
      )
    expect(gone(-100, exact(0))).toMatchObject({ state: 'already' })
    expect(gone(100, within(0, 500))).toMatchObject({ state: 'already' })
    expect(gone(100, exact(0))).toMatchObject({ state: 'confirmed' })
    const there = { participants: [person()] }
    expect(decide(refused, sight(settledMs - 1, there))).toBeNull()
    expect(decide(refused, sight(settledMs, there))).toMatchObject({ state: 'failed' })
  })
})

describe('decide, for an end', () => {
  const end = receipt({ act: 'end', participantId: null })

  it('confirms when the session is seen to have ended', () => {
    const seen = sight(1200, { active: false, ended_at: leftAt(900) })
    expect(decide(end, seen)).toEqual({ state: 'confirmed', confirmedAfterMs: 1200, final: true })
  })

  it('reads "No private_ip" on an ended session as "already ended"', () => {
    const second = { ...end, state: 'unknown', error: 'upstream_refused' } as const
    expect(decide(second, sight(500, { active: false }))).toMatchObject({ state: 'already' })
  })
})

describe('decide, by a webhook', () => {
  const report = (afterMs: number | null, participantId: string | null = ana) => ({
    participantId,
    occurredAt: afterMs === null ? null : leftAt(afterMs),
    receivedAt: new Date(sentAt + 700),
  })

  it('confirms what happened after the act, by our clock', () => {
    const confirmed = { state: 'confirmed', confirmedAfterMs: 700, final: true }
    expect(decideByReport(receipt(), report(300), exact(0))).toEqual(confirmed)
    expect(decideByReport(receipt(), report(null), exact(60_000))).toEqual(confirmed)
    expect(
      decideByReport(receipt({ act: 'end', participantId: null }), report(300, null), exact(0)),
    ).toEqual(confirmed)
  })

  it('says "already" of what happened before it, whatever the clocks say', () => {
    expect(decideByReport(receipt(), report(-5_000), exact(0))).toMatchObject({ state: 'already' })
    expect(decideByReport(receipt(), report(55_000), exact(60_000))).toMatchObject({
      state: 'already',
    })
    const refused = receipt({ error: 'upstream_refused' })
    expect(decideByReport(refused, report(-100), exact(0))).toMatchObject({ state: 'already' })
  })

  it('ignores another participant, and a leave does not prove that the session ended', () => {
    expect(decideByReport(receipt({ participantId: null }), report(300), exact(0))).toBeNull()
    expect(decideByReport(receipt({ act: 'end' }), report(300), exact(0))).toBeNull()
  })
})
