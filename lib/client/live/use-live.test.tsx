import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '../query-client'
import { newRequest } from '../sessions/moderation-request'
import { addPending, settlePending } from '../sessions/pending-receipts'
import { testSession } from '@/lib/contract/test-live'
import { useLive } from './use-live'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('drops pending receipts of a session that has left the wall', async () => {
  const data = { sessions: [testSession('here')], receipts: [] }
  const meta = { asOf: new Date().toISOString(), ageMs: 0, problem: null, eventId: 0 }
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data, meta })))
  const client = createQueryClient()
  for (const sessionId of ['here', 'gone']) {
    const actor = { id: 'u1', name: 'Ann' }
    const end = { act: 'end', target: null, reason: null } as const
    const request = newRequest({ ...end, affected: [], sessionId, actor })
    addPending(client, request, Date.now())
    settlePending(client, request, { state: 'accepted', auditId: sessionId })
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(useLive, { wrapper })
  await waitFor(() => expect(result.current.data).toBeDefined())
  expect(result.current.data?.data.receipts.map(({ sessionId }) => sessionId)).toEqual(['here'])
})
