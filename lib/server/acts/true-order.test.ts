import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SkewRecord } from '@/lib/server/telnyx/clock-skew'
import { decide, decideByReport, type Verdict } from './decide'
import type { ReceiptRow } from './rows'

/**
 * A kick as it really happened, in milliseconds on our clock from its sending. Telnyx's clock
 * differs, answers are slow, and `date` is any moment between request and answer.
 */
type Exchange = { beganMs: number; tookMs: number; dated: number }
type Kick = {
  skewMs: number
  earlier: Exchange[]
  kick: Exchange
  leftMs: number
  seenAfterMs: number
  by: 'poll' | 'webhook'
  /** Telnyx's clock was set by `byMs`, `agoMs` before the kick. */
  set: { byMs: number; agoMs: number } | null
}

const runs = process.env.PROOF === 'full' ? 100_000 : 1_000
const timeoutMs = 600_000
const sentAt = Date.parse('2026-06-15T12:00:00.417Z')
const person = '0ccc7b54-4df3-4bca-a65a-3da1ecc777f0'

const row: ReceiptRow = {
  id: 'r',
  auditId: 'a',
  requestId: 'q',
  act: 'kick',
  sessionId: 's',
  participantId: person,
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
}

const exchange = (beganMs: fc.Arbitrary<number>): fc.Arbitrary<Exchange> =>
  fc.record({
    beganMs,
    tookMs: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 8_000 })),
    dated: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  })

const kicks = (set: fc.Arbitrary<Kick['set']>) =>
  fc.record<Kick>({
    skewMs: fc.integer({ min: -600_000, max: 600_000 }),
    earlier: fc.array(exchange(fc.integer({ min: -60_000, max: -1 })), { maxLength: 6 }),
    kick: exchange(fc.constant(0)),
    leftMs: fc.oneof(
      fc.integer({ min: -15_000, max: 15_000 }),
      fc.integer({ min: -400, max: 400 }),
    ),
    seenAfterMs: fc.integer({ min: 0, max: 3_000 }),
    by: fc.constantFrom('poll', 'webhook'),
    set,
  })

const endOf = ({ beganMs, tookMs }: Exchange) => beganMs + tookMs

function theirTime({ skewMs, set }: Kick, ourMs: number): number {
  const wasSet = set !== null && ourMs >= -set.agoMs
  return sentAt + ourMs + skewMs + (wasSet ? set.byMs : 0)
}

/** The known exchanges always include the answer to the kick, or the poll that showed it. */
function observed(truth: Kick): { exchanges: Exchange[]; seenMs: number } {
  const seenMs = Math.max(endOf(truth.kick), truth.leftMs) + truth.seenAfterMs
  const exchanges = [...truth.earlier, truth.kick].filter((one) => endOf(one) <= seenMs)
  return { exchanges: exchanges.sort((a, b) => endOf(a) - endOf(b)), seenMs }
}

function verdictOn(truth: Kick): Verdict | null {
  let now = 0
  const record = new SkewRecord(() => now)
  const { exchanges, seenMs } = observed(truth)
  for (const one of exchanges) {
    now = endOf(one)
    const made = theirTime(truth, one.beganMs + one.tookMs * one.dated)
    const times = { sentAt: sentAt + one.beganMs, receivedAt: sentAt + now }
    record.add({ date: Math.floor(made / 1000) * 1000, ...times })
  }
  now = seenMs
  const leftAt = new Date(theirTime(truth, truth.leftMs)).toISOString()
  const at = sentAt + seenMs
  const skew = record.current()
  if (truth.by === 'webhook') {
    const report = { participantId: person, occurredAt: leftAt, receivedAt: new Date(at) }
    return decideByReport(row, report, skew)
  }
  const session = { active: true, participants: [{ id: person, left_at: leftAt }] }
  return decide(row, { session, beganAt: at - 1, at, skew })
}

const check = (
  truths: fc.Arbitrary<Kick>,
  isTrue: (truth: Kick, verdict: Verdict | null) => void,
) =>
  fc.assert(
    fc.property(truths, (truth) => isTrue(truth, verdictOn(truth))),
    { numRuns: runs },
  )

it(
  `never says "already" of somebody who left after the kick was sent, in ${runs} orders`,
  () => {
    check(kicks(fc.constant(null)), (truth, verdict) => {
      fc.pre(truth.leftMs >= 0)
      const confirmedAfterMs = observed(truth).seenMs
      expect(verdict).toEqual({ state: 'confirmed', confirmedAfterMs, final: true })
    })
  },
  timeoutMs,
)

it(
  `says "already" of somebody who clearly left before, in ${runs} orders`,
  () => {
    check(kicks(fc.constant(null)), (truth, verdict) => {
      const quickest = Math.min(...observed(truth).exchanges.map(({ tookMs }) => tookMs))
      fc.pre(truth.leftMs < -(quickest + 2_000))
      expect(verdict).toMatchObject({ state: 'already' })
    })
  },
  timeoutMs,
)

it(
  `is not misled by a clock that was set in the last minute, in ${runs} orders`,
  () => {
    const by = fc.oneof(
      fc.integer({ min: -600_000, max: -20_000 }),
      fc.integer({ min: 20_000, max: 600_000 }),
    )
    const set = fc.record({ byMs: by, agoMs: fc.integer({ min: 1, max: 59_000 }) })
    check(kicks(set), (truth, verdict) => {
      fc.pre(truth.leftMs >= 0)
      expect(verdict).toMatchObject({ state: 'confirmed' })
    })
  },
  timeoutMs,
)
