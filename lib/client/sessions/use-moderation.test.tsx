import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { testKick } from '@/lib/contract/test-live'
import { createQueryClient } from '../query-client'
import { pendingReceiptsQuery, type SeenReceipt } from './pending-receipts'
import { useModeration } from './use-moderation'

const sessionId = 'session-1'
let client: ReturnType<typeof createQueryClient>
let sent: { key: string | null; body: unknown }[]

beforeEach(() => {
  client = createQueryClient()
  sent = []
  vi.stubGlobal('fetch', (_: string, { headers, body }: RequestInit) => {
    const key = new Headers(headers).get('idempotency-key')
    sent.push({ key, body: JSON.parse(String(body)) })
    return Promise.reject(new TypeError('cut'))
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function moderation() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useModeration(sessionId, { id: 'u1', name: 'Ann' }), { wrapper }).result
    .current
}

const pending = (): SeenReceipt[] => client.getQueryData(pendingReceiptsQuery().queryKey) ?? []

async function unanswered(count: number) {
  await waitFor(() => {
    expect(sent).toHaveLength(count)
    expect(pending().every(({ error }) => error === 'network')).toBe(true)
  })
}

const end = (reason: string | null) => ({
  act: 'end' as const,
  target: null,
  affected: ['a', 'b', 'c'],
  reason,
})

it('repeats an End that was never answered under its own key, so that it cannot happen twice', async () => {
  const { act: moderate } = moderation()
  act(() => moderate(end('')))
  await unanswered(1)
  act(() => moderate(end(null)))
  await unanswered(2)
  expect(sent[1]).toEqual(sent[0])
})

it('takes an End for another reason for a new intent', async () => {
  const { act: moderate } = moderation()
  act(() => moderate(end('noise')))
  await unanswered(1)
  act(() => moderate(end('fire drill')))
  await unanswered(2)
  expect(sent[1]?.key).not.toBe(sent[0]?.key)
  expect(sent[1]?.body).toEqual({ reason: 'fire drill' })
})

it('repeats an act that was never answered as it was, and for one of several by name', async () => {
  const { act: moderate, retry } = moderation()
  act(() => moderate({ act: 'mute', target: { participants: 'all' }, affected: ['a', 'b'] }))
  await unanswered(1)
  act(() => retry(pending()))
  await unanswered(2)
  expect(sent[1]).toEqual(sent[0])
  act(() => retry(pending().slice(1)))
  await unanswered(3)
  expect(sent[2]?.body).toEqual({ participants: ['b'] })
})

it('aims an act on all that was not sent at all again, under a new key', async () => {
  const { act: moderate, retry } = moderation()
  act(() => moderate({ act: 'mute', target: { participants: 'all' }, affected: ['a', 'b'] }))
  await unanswered(1)
  act(() => retry(pending().map((receipt) => ({ ...receipt, error: 'rate_limited' }))))
  await unanswered(2)
  expect(sent[1]?.body).toEqual({ participants: 'all' })
  expect(sent[1]?.key).not.toBe(sent[0]?.key)
})

it('sends nothing for a receipt that names nobody', () => {
  moderation().retry([testKick('k', sessionId, { participantId: null, state: 'failed' })])
  expect(client.getMutationCache().getAll()).toEqual([])
})
