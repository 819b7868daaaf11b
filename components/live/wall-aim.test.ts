import { expect, it } from 'vitest'
import { testKick, testPerson, testSession } from '@/lib/contract/test-live'
import type { Receipt } from '@/lib/contract/live'
import { wallRow } from './wall-rows'

const ben = testPerson('ben', { joinedAt: '2026-11-22T12:00:00Z' })
const dmitri = testPerson('dmitri', { joinedAt: '2026-11-22T12:01:00Z' })
const session = testSession('s', { people: [ben, dmitri] })

const kick = (participantId: string, minute: number, changes: Partial<Receipt> = {}) =>
  testKick(`${participantId}${minute}`, 's', {
    participantId,
    state: 'failed',
    sentAt: `2026-11-22T12:${minute}:00Z`,
    ...changes,
  })

const rowOf = (receipts: Receipt[], frozen: string[] | null = null) =>
  wallRow(session, receipts, false, frozen && { sessionId: 's', ids: frozen })

it('shows, names first and retries the same person: the newest of equally pressing acts', () => {
  const [first, second] = [kick('ben', 10), kick('dmitri', 11)]
  for (const receipts of [
    [first, second],
    [second, first],
  ]) {
    const row = rowOf(receipts)
    expect(row.receipt).toBe(second)
    expect(row.people[0]).toBe(dmitri)
  }
})

it('prefers the more pressing act to the newer one', () => {
  const stillHere = kick('ben', 10, { state: 'still_here' })
  expect(rowOf([stillHere, kick('dmitri', 11)]).receipt).toBe(stillHere)
})

it('keeps its target while a button is frozen', () => {
  const sending = kick('dmitri', 12, { state: 'sending' })
  const open = [kick('ben', 10), sending]
  const frozen = rowOf(open, ['dmitri'])
  expect(frozen).toMatchObject({ receipt: null, latest: [sending], state: 'failed' })
  expect(rowOf(open, null).receipt?.participantId).toBe('ben')
  expect(
    rowOf([kick('ben', 10, { state: 'still_here' }), kick('dmitri', 12)], ['dmitri']),
  ).toMatchObject({
    receipt: { participantId: 'dmitri' },
    state: 'still_here',
  })
})

it('keeps an undo of several apart from a failure that arrives meanwhile', () => {
  const muted = { act: 'mute', state: 'accepted' } as const
  const mutes = [kick('ben', 10, muted), kick('dmitri', 10, muted)]
  const end = kick('', 11, { act: 'end', participantId: null })
  expect(rowOf([...mutes, end], ['ben', 'dmitri'])).toMatchObject({ receipt: null, latest: mutes })
  expect(rowOf([...mutes, end]).receipt).toBe(end)
})
