import { describe, expect, it } from 'vitest'
import type { LiveAnswer, LiveSession, SessionAnswer } from '@/lib/contract/live'
import type { LiveChange, LivePoll } from '@/lib/contract/live-stream'
import { catchUpLive, catchUpSession, type Received } from './catch-up'
import { testKick, testPerson, testSession } from '@/lib/contract/test-live'

const asOf = '2026-11-22T12:20:00.000Z'
const meta = { asOf, ageMs: 500, problem: null, eventId: 10 }

const wall = (...sessions: LiveSession[]): LiveAnswer => ({
  data: { sessions, receipts: [] },
  meta,
})
const page = (session: LiveSession): SessionAnswer => ({ data: { session, receipts: [] }, meta })

/** Changes 11, 12, … after an answer that holds all up to 10. */
function received(changes: LiveChange[], poll: LivePoll | null = null, from = 10): Received {
  return {
    poll,
    log: { from, changes: changes.map((change, index) => ({ id: from + 1 + index, change })) },
  }
}

const facts = (id: string, changes: Partial<LiveSession> = {}): LiveChange => {
  const { people: _, ...session } = testSession(id, changes)
  return { kind: 'session', session }
}
const inside = (sessionId: string, person = testPerson('p')): LiveChange => ({
  kind: 'person',
  sessionId,
  person,
})

describe('the wall', () => {
  it('applies a change to its session and keeps every other object', () => {
    const [a, b] = [testSession('a', { people: [testPerson('q')] }), testSession('b')]
    const { answer, incomplete } = catchUpLive(wall(a, b), received([inside('a')]))
    expect(answer.data.sessions[0]?.people.map(({ id }) => id)).toEqual(['q', 'p'])
    expect(answer.data.sessions[0]?.people[0]).toBe(a.people[0])
    expect(answer.data.sessions[1]).toBe(b)
    expect(answer.meta.eventId).toBe(11)
    expect(incomplete).toBe(false)
  })

  it('is the same after the same changes once more', () => {
    const changes = received([inside('a'), facts('b'), inside('b')])
    const once = catchUpLive(wall(testSession('a')), changes).answer
    expect(catchUpLive(once, changes).answer).toEqual(once)
    expect(catchUpLive(once, changes).answer.data).toBe(once.data)
  })

  it('adds a session that begins, with its participants, and drops an ended one', () => {
    const begun = { startedAt: asOf }
    const changes = received([facts('b', begun), inside('b'), facts('a', { active: false })])
    const { answer, incomplete } = catchUpLive(wall(testSession('a')), changes)
    expect(answer.data.sessions).toEqual([
      testSession('b', { ...begun, people: [testPerson('p')] }),
    ])
    expect(incomplete).toBe(false)
  })

  it('keeps one that is only reported to have begun', () => {
    const report = { what: 'started', at: null, receivedAt: null, ghost: false } as const
    const changes = received([facts('b', { active: false, startedAt: null, report })])
    expect(catchUpLive(wall(), changes).answer.data.sessions).toHaveLength(1)
  })

  it('is read again for a session that appears long after it began: its participants are unknown', () => {
    expect(catchUpLive(wall(), received([facts('b')])).incomplete).toBe(true)
  })

  it('shows what became of an act on a session that it shows', () => {
    const receipt = testKick('r', 'a')
    const changes: LiveChange[] = [
      { kind: 'receipt', receipt },
      { kind: 'receipt', receipt: { ...receipt, state: 'confirmed' } },
      { kind: 'receipt', receipt: testKick('s', 'elsewhere') },
    ]
    const { answer } = catchUpLive(wall(testSession('a')), received(changes))
    expect(answer.data.receipts.map(({ state }) => state)).toEqual(['confirmed'])
  })

  it('is read again, and not patched, where changes were missed', () => {
    const before = wall(testSession('a'))
    const { answer, incomplete } = catchUpLive(before, received([inside('a')], null, 15))
    expect(answer).toBe(before)
    expect(incomplete).toBe(true)
  })
})

describe('a poll', () => {
  const poll: LivePoll = {
    asOf: '2026-11-22T12:20:04.000Z',
    ageMs: 1_000,
    problem: null,
    webhooks: 'off',
    everyMs: 2_000,
  }

  it('updates the age of the answer', () => {
    const { meta: now } = catchUpLive(wall(), received([], poll)).answer
    expect(now).toEqual({ eventId: 10, asOf: poll.asOf, ageMs: 1_000, problem: null })
  })

  it('that failed gives the reason, and keeps the age', () => {
    const problem = { key: 'rate_limited', retryAfterSecs: 8 }
    const failed = { ...poll, asOf: '2026-11-22T12:19:00.000Z', ageMs: 66_000, problem }
    const { meta: now } = catchUpLive(wall(), received([], failed)).answer
    expect(now).toEqual({ eventId: 10, asOf, ageMs: 6_000, problem })
  })

  it('from before the answer changes nothing', () => {
    const earlier = { ...poll, asOf: '2026-11-22T12:19:58.000Z' }
    const before = wall()
    expect(catchUpLive(before, received([], earlier)).answer.meta).toBe(before.meta)
  })
})

describe("a session's page", () => {
  it('shows joins and leaves, and nothing of other sessions', () => {
    const before = page(testSession('a', { people: [testPerson('p')] }))
    const left = testPerson('p', { leftAt: asOf })
    const { answer } = catchUpSession(before, received([inside('a', left), inside('b')]))
    expect(answer.data.session.people).toEqual([left])
  })

  it('is read again once it is over', () => {
    const over = received([facts('a', { active: false, endedAt: asOf })])
    const { answer, incomplete } = catchUpSession(page(testSession('a')), over)
    expect(answer.data.session).toMatchObject({ active: false, endedAt: asOf })
    expect(incomplete).toBe(true)
    expect(catchUpSession(answer, over).incomplete).toBe(false)
  })
})
