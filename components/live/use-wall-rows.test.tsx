import { renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Receipt } from '@/lib/contract/live'
import { testKick, testPerson, testSession } from '@/lib/contract/test-live'
import { useWallRows } from './use-wall-rows'

const now = Date.now()
const at = (secondsAgo: number) => new Date(now - secondsAgo * 1000).toISOString()

const ana = testPerson('ana', { context: 'Ana', leftAt: at(30) })
const back = testPerson('back', { context: 'Ana', joinedAt: at(20) })
const ben = testPerson('ben', { context: 'Ben' })
const session = testSession('s', { people: [ana, back, ben] })
const sessions = [session]
const pins = new Set<string>()

const kick = (participantId: string, secondsAgo: number, changes: Partial<Receipt> = {}) =>
  testKick(participantId, 's', {
    participantId,
    state: 'failed',
    sentAt: at(secondsAgo),
    ...changes,
  })

const show = (receipts: Receipt[]) =>
  renderHook(({ receipts }) => useWallRows(sessions, receipts, pins, null), {
    initialProps: { receipts },
  })

it('counts one act less when one that the row does not show is acknowledged', () => {
  const [older, newer] = [kick('back', 9), kick('ben', 5)]
  const { result, rerender } = show([older, newer])
  expect(result.current).toMatchObject([{ trouble: 2, receipt: newer }])
  const acknowledged = { by: { id: 'u', name: 'Mona' }, at: at(1) }
  rerender({ receipts: [{ ...older, acknowledged }, newer] })
  expect(result.current).toMatchObject([{ trouble: 1, receipt: newer }])
})

it('says that somebody is back when only their removal has changed', () => {
  const mute = kick('ben', 1, { act: 'mute', state: 'accepted' })
  const accepted = kick('ana', 32, { state: 'accepted' })
  const { result, rerender } = show([accepted, mute])
  expect(result.current).toMatchObject([{ returns: [] }])
  const confirmed = { ...accepted, state: 'confirmed' } as const
  rerender({ receipts: [confirmed, mute] })
  expect(result.current).toMatchObject([{ returns: [{ person: back, kick: confirmed }] }])
})

it('keeps the row object while it has not changed', () => {
  const { result, rerender } = show([kick('ben', 5)])
  const [before] = result.current
  rerender({ receipts: [kick('gone', 1, { sessionId: 'other' }), ...(before?.latest ?? [])] })
  expect(result.current[0]).toBe(before)
})
