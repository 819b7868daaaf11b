import { expect, it } from 'vitest'
import type { Receipt } from '@/lib/contract/live'
import { testKick, testSession } from '@/lib/contract/test-live'
import { toLiveData } from './apply-change'

const receipt = (id: string, minute: number, fields: Partial<Receipt> = {}): Receipt =>
  testKick(id, 's', { act: 'mute', sentAt: `2026-11-22T12:${minute}:00.000Z`, ...fields })

const wall = (receipts: Receipt[]) => ({ sessions: [testSession('s')], receipts })

const idsAfter = (receipts: Receipt[], change: Receipt) =>
  toLiveData(wall(receipts), { kind: 'receipt', receipt: change }).receipts.map(({ id }) => id)

it('drops earlier receipts of the same act, state and person', () => {
  expect(idsAfter([receipt('first', 10), receipt('second', 20)], receipt('third', 30))).toEqual([
    'third',
  ])
})

it('keeps other acts, states and persons, and later receipts', () => {
  const others = [
    receipt('kick', 10, { act: 'kick' }),
    receipt('failed', 10, { state: 'failed' }),
    receipt('ben', 10, { participantId: 'ben' }),
    receipt('session', 10, { participantId: null }),
    receipt('later', 40),
  ]
  expect(idsAfter(others, receipt('now', 30))).toEqual([...others.map(({ id }) => id), 'now'])
})

it('changes a receipt in place', () => {
  const receipts = [receipt('a', 30, { state: 'sending' }), receipt('b', 10, { act: 'kick' })]
  expect(idsAfter(receipts, receipt('a', 30))).toEqual(['a', 'b'])
})
