import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimedName } from './claimed-name'
import { receiptStates } from './live'
import { removedAt, returnsOf, returnWithinMs } from './returned'
import { testKick, testPerson, testSession } from './test-live'

const start = Date.UTC(2026, 10, 22, 12, 10)
const at = (second: number) => new Date(start + second * 1000).toISOString()
const now = start + 20_000

const removed = testPerson('old', { context: 'Ana', joinedAt: at(0), leftAt: at(10) })
const back = testPerson('new', { context: 'Ana', joinedAt: at(13) })
const kick = testKick('k', 's', { participantId: 'old', state: 'confirmed', sentAt: at(9) })
const session = (...people: ReturnType<typeof testPerson>[]) => testSession('s', { people })

describe('returnsOf', () => {
  it.each([
    ['the same words', 'Ana', 'Ana'],
    ['the same name, spelt with other blanks', 'Ana', ' Ana '],
    ['the same name in other JSON', '{"name":"Ana","at":1}', '{"name":"Ana","at":2}'],
    ['the same name, once in JSON and once not', '{"username":"Ana"}', 'Ana'],
  ])('finds who came back under %s', (_, before, after) => {
    const people = [
      { ...removed, context: before },
      { ...back, context: after },
    ]
    expect(returnsOf(session(...people), [kick], now)).toEqual([{ person: people[1], kick }])
  })

  it.each([
    ['was inside before', { ...back, joinedAt: at(9) }, kick],
    ['has left again', { ...back, leftAt: at(20) }, kick],
    ['claims another name', { ...back, context: 'Ana S' }, kick],
    ['is inside when nobody knows since when', { ...back, joinedAt: null }, kick],
    ['follows a kick that is not confirmed', back, { ...kick, state: 'accepted' as const }],
    ['follows somebody who had left by themselves', back, { ...kick, state: 'already' as const }],
    ['follows a mute', back, { ...kick, act: 'mute' as const }],
    ['is in another session', back, { ...kick, sessionId: 'other' }],
  ])('finds nobody who %s', (_, person, receipt) => {
    expect(returnsOf(session(removed, person), [receipt], now)).toEqual([])
  })

  it('ignores a removal older than ten minutes, and ended sessions', () => {
    const people = [removed, back]
    const last = Date.parse(kick.sentAt) + returnWithinMs
    expect(returnsOf(session(...people), [kick], last)).toHaveLength(1)
    expect(returnsOf(session(...people), [kick], last + 1)).toEqual([])
    expect(returnsOf({ ...session(...people), active: false }, [kick], now)).toEqual([])
  })

  it.each(receiptStates)('does not report the target of a kick that is %s as returned', (state) => {
    const again = testKick('k2', 's', { participantId: 'new', state, sentAt: at(15) })
    expect(returnsOf(session(removed, back), [kick, again], now)).toEqual([])
  })

  it('matches nobody without a name', () => {
    for (const context of [null, '', '  ', '\u200b']) {
      const people = session({ ...removed, context }, { ...back, context })
      expect(returnsOf(people, [kick], now)).toEqual([])
    }
  })

  it('names the newest removal of several, and the last to join first', () => {
    const mid = testPerson('mid', { context: 'Ana', joinedAt: at(11), leftAt: at(12) })
    const late = testPerson('late', { context: 'Ana', joinedAt: at(14) })
    const second = testKick('k2', 's', { participantId: 'mid', state: 'confirmed', sentAt: at(11) })
    expect(returnsOf(session(removed, mid, back, late), [kick, second], now)).toEqual([
      { person: late, kick: second },
      { person: back, kick: second },
    ])
  })

  it('never reports someone who left, or without a confirmed kick of the same name', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd')
    const second = fc.integer({ min: 0, max: 900 })
    const person = fc
      .record({
        id,
        context: fc.constantFrom('Ana', '{"name":"Ana"}', 'Ben', '', null),
        from: second,
        to: fc.option(second),
      })
      .map(({ id, context, from, to }) =>
        testPerson(id, { context, joinedAt: at(from), leftAt: to === null ? null : at(to) }),
      )
    const receipt = fc
      .record({ participantId: id, state: fc.constantFrom(...receiptStates) })
      .map((changes) => testKick('k', 's', changes))
    fc.assert(
      fc.property(
        fc.uniqueArray(person, { selector: ({ id }) => id }),
        fc.array(receipt),
        (people, receipts) => {
          for (const found of returnsOf(session(...people), receipts, now)) {
            const gone = people.find(({ id }) => id === found.kick.participantId)
            expect(found.person.leftAt).toBeNull()
            expect(found.kick.state).toBe('confirmed')
            expect(claimedName(gone?.context).name).toBe(claimedName(found.person.context).name)
            expect(Date.parse(found.person.joinedAt ?? '')).toBeGreaterThanOrEqual(
              Date.parse(gone?.leftAt ?? ''),
            )
          }
        },
      ),
    )
  })
})

it('dates a removal by when it was seen', () => {
  expect(removedAt({ ...kick, confirmedAfterMs: 800 })).toBe(start + 9_800)
})
