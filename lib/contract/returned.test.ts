import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { receiptStates } from './live'
import { returnsOf } from './returned'
import { testKick, testPerson, testSession } from './test-live'

const at = (second: number) => new Date(Date.UTC(2026, 10, 22, 12, 10, second)).toISOString()

const removed = testPerson('old', { context: 'Ana', joinedAt: at(0), leftAt: at(10) })
const back = testPerson('new', { context: 'Ana', joinedAt: at(13) })
const kick = testKick('k', 's', { participantId: 'old', state: 'confirmed', sentAt: at(9) })
const session = (...people: ReturnType<typeof testPerson>[]) => testSession('s', { people })

describe('returnsOf', () => {
  it('finds who came back under the same claim, and after how long', () => {
    expect(returnsOf(session(removed, back), [kick])).toEqual([
      { person: back, kick, afterMs: 3_000 },
    ])
  })

  it.each([
    ['was inside before', { ...back, joinedAt: at(9) }, kick],
    ['has left again', { ...back, leftAt: at(20) }, kick],
    ['claims something else', { ...back, context: 'Ana ' }, kick],
    ['came much later', { ...back, joinedAt: at(611) }, kick],
    ['follows a kick that is not confirmed', back, { ...kick, state: 'accepted' as const }],
    ['follows a mute', back, { ...kick, act: 'mute' as const }],
  ])('finds nobody who %s', (_, person, receipt) => {
    expect(returnsOf(session(removed, person), [receipt])).toEqual([])
  })

  it('takes nobody without a claim for anybody', () => {
    for (const context of [null, '', '  ']) {
      const people = session({ ...removed, context }, { ...back, context })
      expect(returnsOf(people, [kick])).toEqual([])
    }
  })

  it('names the newest removal of several', () => {
    const again = testPerson('mid', { context: 'Ana', joinedAt: at(11), leftAt: at(12) })
    const second = testKick('k2', 's', { participantId: 'mid', state: 'confirmed' })
    const [found] = returnsOf(session(removed, again, back), [kick, second])
    expect(found).toMatchObject({ person: back, kick: second, afterMs: 1_000 })
  })

  it('never speaks of somebody who left, nor without a confirmed kick of the same claim', () => {
    const claim = fc.constantFrom('Ana', 'Ben', '', null)
    const second = fc.integer({ min: 0, max: 900 })
    const person = fc
      .record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        context: claim,
        from: second,
        to: fc.option(second),
      })
      .map(({ id, context, from, to }) =>
        testPerson(id, { context, joinedAt: at(from), leftAt: to === null ? null : at(to) }),
      )
    const receipt = fc
      .record({
        participantId: fc.constantFrom('a', 'b', 'c', 'd'),
        state: fc.constantFrom(...receiptStates),
      })
      .map((changes) => testKick('k', 's', changes))
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ id }) => id }),
        fc.array(receipt),
        (people, receipts) => {
          for (const found of returnsOf(session(...people), receipts)) {
            const gone = people.find(({ id }) => id === found.kick.participantId)
            expect(found.person.leftAt).toBeNull()
            expect(found.kick.state).toBe('confirmed')
            expect(gone?.context).toBe(found.person.context)
            expect(Date.parse(found.person.joinedAt ?? '')).toBeGreaterThanOrEqual(
              Date.parse(gone?.leftAt ?? ''),
            )
          }
        },
      ),
    )
  })
})
