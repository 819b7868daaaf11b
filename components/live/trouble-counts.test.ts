import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countLive } from '@/lib/client/live/counts'
import { receiptStates } from '@/lib/contract/live'
import { testKick, testPerson, testSession } from '@/lib/contract/test-live'
import { troubleOf } from '@/lib/contract/trouble'
import { wallRow } from './wall-rows'

const ids = fc.constantFrom('a', 'b', 'c')
const time = fc
  .integer({ min: 0, max: 59 })
  .map((s) => `2026-11-22T12:10:${s.toString().padStart(2, '0')}Z`)

const session = (id: string) =>
  fc.record({ active: fc.boolean(), left: fc.array(ids) }).map(({ active, left }) =>
    testSession(id, {
      active,
      people: ['a', 'b', 'c'].map((person) =>
        testPerson(person, {
          leftAt: left.some((id) => id === person) ? '2026-11-22T12:11:00Z' : null,
        }),
      ),
    }),
  )

const receipt = fc
  .record({
    id: fc.uuid(),
    sessionId: fc.constantFrom('one', 'two'),
    act: fc.constantFrom('mute', 'kick', 'end'),
    participantId: fc.option(ids),
    state: fc.constantFrom(...receiptStates),
    sentAt: time,
    acknowledged: fc.option(
      fc.constant({ by: { id: 'u', name: 'Mona' }, at: '2026-11-22T12:12:00Z' }),
    ),
  })
  .map(({ id, sessionId, ...changes }) => testKick(id, sessionId, changes))

it('the wall, the shell and the session count the same acts, whatever happened', () => {
  fc.assert(
    fc.property(session('one'), session('two'), fc.array(receipt), (one, two, receipts) => {
      const meta = { asOf: '', ageMs: 0, problem: null, eventId: 0 }
      const shell = countLive({ data: { sessions: [one, two], receipts }, meta }).trouble
      const rows = [one, two].map((each) => wallRow(each, receipts))
      const pages = [one, two].map((each) =>
        troubleOf(
          each,
          receipts.filter(({ sessionId }) => sessionId === each.id),
        ),
      )
      expect(rows.reduce((sum, { trouble }) => sum + trouble, 0)).toBe(shell)
      expect(pages.flat()).toHaveLength(shell)
    }),
  )
})
