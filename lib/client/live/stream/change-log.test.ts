import { describe, expect, it } from 'vitest'
import type { LivePoll } from '@/lib/contract/live-stream'
import { lastOf, withEvent, type ChangeLog } from './change-log'
import type { StreamEvent } from './stream-event'

const poll: LivePoll = { asOf: '', ageMs: 0, problem: null, webhooks: 'off', everyMs: null }
const hello = (eventId: number): StreamEvent => ({
  kind: 'hello',
  hello: { eventId, now: '', poll },
})
const change = (id: number): StreamEvent => ({
  kind: 'change',
  id,
  change: { kind: 'person', sessionId: 's', person: person },
})
const person = {
  id: 'p',
  context: null,
  joinedAt: null,
  leftAt: null,
  leftReason: null,
  report: null,
}

const after = (...events: StreamEvent[]) => events.reduce<ChangeLog | null>(withEvent, null)
const ids = (log: ChangeLog | null) => log?.changes.map(({ id }) => id)

describe('the log of changes', () => {
  it('resumes after a cut where it was, and keeps no change twice', () => {
    const log = after(hello(5), change(6), change(7), hello(7), change(7), change(8))
    expect(log?.from).toBe(5)
    expect(ids(log)).toEqual([6, 7, 8])
  })

  it('begins anew where changes were missed', () => {
    expect(after(hello(5), change(6), hello(9))).toEqual({ from: 9, changes: [] })
    expect(after(hello(5), change(6), { kind: 'reset' })).toBeNull()
    expect(after(hello(5), { kind: 'reset' }, change(12))?.from).toBe(11)
  })

  it('keeps only the latest, and since when', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => change(index + 6))
    const log = after(hello(5), ...many)
    expect(log && lastOf(log)).toBe(1_005)
    expect(log?.changes[0]?.id).toBe((log?.from ?? 0) + 1)
    expect(log?.changes.length).toBeLessThan(1_000)
  })
})
