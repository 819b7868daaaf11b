import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import type { CompositionRequest } from '@/lib/contract/studio/request'
import { useCompose } from './use-compose'

const body: CompositionRequest = {
  session_id: 's1',
  format: 'mp4',
  resolution: '1280x720',
  video_layout: {},
}

let keys: (string | null)[]
let answers: (() => Response)[]

beforeEach(() => {
  keys = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key'))
    return answers.shift()?.()
  })
})

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const unanswered = () => {
  throw new TypeError('network')
}
const timedOut = () =>
  Response.json(
    { errors: [{ code: '1', meta: { reason: 'upstream_timeout', outcome: 'unknown' } }] },
    { status: 504 },
  )
const accepted = () =>
  Response.json({ data: { id: 'c1' } }, { status: 202, headers: { 'roomwarden-audit-id': 'a1' } })

function open() {
  const client = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const onQueued = vi.fn()
  const { result } = renderHook(() => useCompose(body, onQueued), { wrapper })
  const send = async () => {
    const before = keys.length
    act(() => result.current.send())
    await waitFor(() => expect(keys.length).toBe(before + 1))
    await waitFor(() => expect(result.current.pending).toBe(false))
  }
  return { result, send, onQueued }
}

it('asks with the same key for the outcome of a request whose answer was lost', async () => {
  answers = [unanswered, accepted]
  const { result, send, onQueued } = open()
  await send()
  expect(result.current.safeAgain).toBe(true)
  await send()
  expect(keys[1]).toBe(keys[0])
  expect(onQueued).toHaveBeenCalledWith({ id: 'c1', auditId: 'a1' })
})

it('sends nothing again by itself when Telnyx gave no answer, and a new intent has a new key', async () => {
  answers = [timedOut, accepted]
  const { result, send } = open()
  await send()
  expect(result.current).toMatchObject({ unknown: true, safeAgain: false })
  expect(keys).toHaveLength(1)
  await send()
  expect(keys[1]).not.toBe(keys[0])
})
