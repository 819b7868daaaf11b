import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acts, receiptStates, type Receipt } from '@/lib/contract/live'
import { testKick, testPerson, testSession } from '@/lib/contract/test-live'
import { needsAHand, troubleOf } from '@/lib/contract/trouble'
import { personRows } from './person-row'

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 12, 10, second)).toISOString()

const receipt: fc.Arbitrary<Receipt> = fc
  .record({
    id: fc.uuid(),
    act: fc.constantFrom(...acts),
    participantId: fc.option(fc.constantFrom('a', 'b', 'c')),
    state: fc.constantFrom(...receiptStates),
    second: fc.integer({ min: 0, max: 59 }),
    acknowledged: fc.option(fc.constant({ by: { id: 'u', name: 'Mona' }, at: at(59) })),
  })
  .map(({ id, second, ...changes }) => testKick(id, 's', { ...changes, sentAt: at(second) }))

it('every counted act on one person is shown in their row', () => {
  fc.assert(
    fc.property(fc.array(receipt), fc.subarray(['a', 'b', 'c']), (receipts, left) => {
      const people = ['a', 'b', 'c'].map((id) =>
        testPerson(id, { context: id, leftAt: left.includes(id) ? at(59) : null }),
      )
      const session = testSession('s', { people })
      const shown = personRows(session, receipts).flatMap(({ person, receipt, inside }) =>
        inside && receipt?.participantId === person.id && needsAHand(receipt) ? receipt : [],
      )
      const counted = troubleOf(session, receipts).filter((each) => each.participantId !== null)
      expect(new Set(shown)).toEqual(new Set(counted))
    }),
  )
})

describe('removal', () => {
  const gone = testPerson('old', { context: 'Ana', joinedAt: at(0), leftAt: at(10) })
  const back = testPerson('new', { context: 'Ana', joinedAt: at(13) })
  const session = testSession('s', { people: [gone, back] })
  const kick = testKick('k', 's', { participantId: 'old', state: 'confirmed', sentAt: at(9) })
  const removalOf = (...receipts: Receipt[]) =>
    personRows(session, [kick, ...receipts]).find(({ person }) => person === back)?.removal
  const later = (state: Receipt['state'], act: Receipt['act'] = 'mute') =>
    testKick('m', 's', { act, participantId: 'new', state, sentAt: at(15) })

  it('is shown if somebody is back, also after a mute', () => {
    expect(removalOf()).toBe(kick)
    expect(removalOf(later('accepted'))).toBe(kick)
  })

  it('gives way to an act under way or in need of attention, and to another kick', () => {
    expect(removalOf(later('sending'))).toBeNull()
    expect(removalOf(later('failed'))).toBeNull()
    expect(removalOf(later('sending', 'kick'))).toBeNull()
  })
})
