import { expect, it } from 'vitest'
import { actEntries, keptEntries } from './act-entries'
import { groupOutcome } from './group-outcome'
import { groupWords } from './group-words'
import { testReceipt as receipt } from './test-receipt'

it('counts the outcomes of an act on several', () => {
  const outcome = groupOutcome([
    receipt('a', 'confirmed'),
    receipt('b', 'confirmed'),
    receipt('c', 'already'),
    receipt('d', 'still_here'),
  ])
  expect(outcome).toMatchObject({ total: 4, counts: { confirmed: 2, already: 1, still_here: 1 } })
  expect(outcome && groupWords(outcome)).toEqual([
    { key: 'groupConfirmed', count: 2, total: 4 },
    { key: 'groupAlready', count: 1, total: 4 },
    { key: 'groupStillHere', count: 1, total: 4 },
  ])
})

it('is null for one person', () => {
  expect(groupOutcome([receipt('a', 'confirmed')])).toBeNull()
})

const mine = { viewerId: 'u1', since: '2026-11-22T12:00:00.000Z', isReachable: () => true }

it('gathers the user’s own acts since the page was opened, newest first', () => {
  const entries = actEntries(
    [
      receipt('a', 'accepted', { auditId: '1', act: 'mute', sentAt: '2026-11-22T12:10:00.000Z' }),
      receipt('b', 'accepted', { auditId: '1', act: 'mute', sentAt: '2026-11-22T12:10:00.000Z' }),
      receipt('b', 'sending', { auditId: '', sentAt: '2026-11-22T12:20:00.000Z' }),
      receipt('c', 'confirmed', { auditId: '3', actor: { id: 'u2', name: 'Bo' } }),
      receipt('d', 'confirmed', { auditId: '4', sentAt: '2026-11-22T11:59:59.000Z' }),
    ],
    mine,
  )
  expect(entries.map(({ act, receipts }) => [act, receipts.length])).toEqual([
    ['kick', 1],
    ['mute', 2],
  ])
})

it('retries only what failed and no later act reached, and undoes only what holds', () => {
  const later = '2026-11-22T12:20:00.000Z'
  const [retried, muted, kicked] = actEntries(
    [
      receipt('a', 'still_here', { auditId: '1' }),
      receipt('b', 'still_here', { auditId: '1' }),
      receipt('c', 'accepted', { auditId: '2', act: 'mute', sentAt: '2026-11-22T12:15:00.000Z' }),
      receipt('b', 'accepted', { auditId: '2', act: 'mute', sentAt: '2026-11-22T12:15:00.000Z' }),
      receipt('b', 'confirmed', { auditId: '3', sentAt: later }),
    ],
    mine,
  )
  expect(kicked?.remaining.map(({ participantId }) => participantId)).toEqual(['a'])
  expect(muted?.undoable.map(({ participantId }) => participantId)).toEqual(['c'])
  expect(retried?.remaining).toEqual([])
})

it('offers nothing for people who left', () => {
  const gone = { ...mine, isReachable: () => false }
  const [kicked] = actEntries([receipt('a', 'still_here')], gone)
  expect(kicked).toMatchObject({ remaining: [], undoable: [] })
})

it('undoes a mute, but no unmute, which may be an undo itself', () => {
  const entries = actEntries([receipt('a', 'accepted', { act: 'unmute' })], mine)
  expect(entries.flatMap(({ undoable }) => undoable)).toEqual([])
})

it('keeps the frozen entry, with new ones above it', () => {
  const [old] = actEntries([receipt('a', 'failed', { auditId: '1' })], mine)
  const now = actEntries([receipt('a', 'sending', { auditId: '2' })], mine)
  const kept = keptEntries(old ? [old] : [], now)
  expect(kept.map(({ id, remaining }) => [id, remaining.length])).toEqual([
    ['2', 0],
    ['1', 0],
  ])
})
