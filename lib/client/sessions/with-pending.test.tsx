import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { testKick } from '@/lib/contract/test-live'
import { createQueryClient } from '../query-client'
import { newRequest } from './moderation-request'
import { addPending, settlePending, usePendingReceipts } from './pending-receipts'
import { useDropAnswered, withPending } from './with-pending'

const request = newRequest({
  act: 'kick',
  sessionId: 's',
  target: { participants: ['p'] },
  affected: ['p'],
  reason: null,
  actor: { id: 'u1', name: 'Ann' },
})
let client: ReturnType<typeof createQueryClient>

beforeEach(() => {
  client = createQueryClient()
  addPending(client, request, Date.now())
  settlePending(client, request, { state: 'accepted', auditId: 'audit' })
})

afterEach(cleanup)

function seeing(server: ReturnType<typeof testKick>[]) {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const useSeen = (answered: typeof server) => {
    const seen = withPending(answered, usePendingReceipts())
    useDropAnswered(seen)
    return seen
  }
  return renderHook(useSeen, { wrapper, initialProps: server })
}

it('keeps ours until the server’s own is past sending', () => {
  const sending = testKick('own', 's', { auditId: 'audit', state: 'sending' })
  const { result, rerender } = seeing([])
  expect(result.current).toMatchObject([{ state: 'accepted', request }])
  rerender([sending])
  expect(result.current).toMatchObject([{ state: 'accepted', request }])
})

it('never restores ours when the server drops an old act', () => {
  const { result, rerender } = seeing([])
  act(() => rerender([testKick('own', 's', { auditId: 'audit', state: 'confirmed' })]))
  expect(result.current).toMatchObject([{ id: 'own', state: 'confirmed' }])
  rerender([])
  expect(result.current).toEqual([])
})
