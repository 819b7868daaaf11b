import { describe, expect, it } from 'vitest'
import type { Receipt } from './live'
import { testKick, testPerson, testSession } from './test-live'
import { troubleOf } from './trouble'

const session = testSession('s', { people: [testPerson('a'), testPerson('b')] })
const kick = (id: string, changes: Partial<Receipt> = {}) =>
  testKick(id, 's', { participantId: 'a', state: 'failed', ...changes })

describe('troubleOf', () => {
  it.each(['still_here', 'failed', 'not_sent', 'unknown'] as const)(
    'counts a kick and a mute that are %s',
    (state) => {
      expect(troubleOf(session, [kick('1', { state })])).toHaveLength(1)
      expect(troubleOf(session, [kick('1', { state, act: 'mute' })])).toHaveLength(1)
    },
  )

  it('counts the last act on each target, the newest first', () => {
    const old = kick('1', { sentAt: '2026-11-22T12:00:00Z' })
    const other = kick('2', { participantId: 'b', sentAt: '2026-11-22T12:05:00Z' })
    const end = kick('3', { act: 'end', participantId: null, sentAt: '2026-11-22T12:03:00Z' })
    expect(troubleOf(session, [old, other, end])).toEqual([other, end, old])
    const again = kick('4', { state: 'accepted', sentAt: '2026-11-22T12:06:00Z' })
    expect(troubleOf(session, [old, other, end, again])).toEqual([other, end])
  })

  it('counts nobody who has left, nor a session that is over', () => {
    const left = { ...session, people: [testPerson('a', { leftAt: '2026-11-22T12:11:00Z' })] }
    expect(troubleOf(left, [kick('1')])).toEqual([])
    expect(troubleOf({ ...session, active: false }, [kick('1')])).toEqual([])
    expect(troubleOf(testSession('other'), [kick('1')])).toEqual([])
  })

  it('does not count what somebody has acknowledged, but counts the next failure', () => {
    const acknowledged = { by: { id: 'u2', name: 'Mona' }, at: '2026-11-22T12:11:00Z' }
    const seen = kick('1', { acknowledged })
    expect(troubleOf(session, [seen])).toEqual([])
    const next = kick('2', { sentAt: '2026-11-22T12:12:00Z' })
    expect(troubleOf(session, [seen, next])).toEqual([next])
  })
})
