import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createQueryClient } from '@/lib/client/query-client'
import { liveQuery } from '@/lib/client/live/queries'
import { newRequest } from '@/lib/client/sessions/moderation-request'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveAnswer } from '@/lib/contract/live'
import { testKick, testSession } from '@/lib/contract/test-live'
import messages from '@/messages/en.json'
import { AcknowledgeButton } from './acknowledge-button'

const acknowledged = { by: { id: 'u2', name: 'Mona' }, at: '2026-11-22T12:12:00Z' }
const failed = (id: string) => testKick(id, 's', { participantId: id, state: 'failed' })

let asked: string[]
let refused: string | null

beforeEach(() => {
  asked = []
  refused = null
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    const id = path.split('/')[3] ?? ''
    asked.push(`${method} ${id}`)
    if (id === refused) return Promise.resolve(Response.json({ errors: [] }, { status: 503 }))
    return Promise.resolve(Response.json({ data: { ...failed(id), acknowledged } }))
  })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function show(...receipts: SeenReceipt[]) {
  const client = createQueryClient()
  const sessions = [testSession('s')]
  const meta = { asOf: '', ageMs: 0, problem: null, eventId: 0 }
  client.setQueryData<LiveAnswer>(liveQuery().queryKey, { data: { sessions, receipts }, meta })
  render(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      <QueryClientProvider client={client}>
        <AcknowledgeButton receipts={receipts} />
      </QueryClientProvider>
    </NextIntlClientProvider>,
  )
  return () =>
    client
      .getQueryData(liveQuery().queryKey)
      ?.data.receipts.filter((receipt) => receipt.acknowledged)
      .map(({ id }) => id)
}

it('acknowledges every act that needs attention in one press, and no other', async () => {
  const seen = show(failed('a'), failed('b'), testKick('c', 's', { state: 'confirmed' }))
  fireEvent.click(screen.getByRole('button', { name: 'Acknowledge 2' }))
  await expect.poll(() => seen()).toEqual(['a', 'b'])
  expect(asked).toEqual(['POST a', 'POST b'])
})

it('a double click acknowledges and takes nothing back', async () => {
  show(failed('a'))
  const button = screen.getByRole('button', { name: 'Acknowledge' })
  fireEvent.click(button, { detail: 1 })
  fireEvent.click(button, { detail: 2 })
  await expect.poll(() => asked).toEqual(['POST a'])
})

it('takes back what was acknowledged', async () => {
  show({ ...failed('a'), acknowledged })
  fireEvent.click(screen.getByRole('button', { name: 'Undo acknowledge' }))
  await expect.poll(() => asked).toEqual(['DELETE a'])
})

it('says when one of several was refused, and keeps the others', async () => {
  refused = 'a'
  const seen = show(failed('a'), failed('b'))
  fireEvent.click(screen.getByRole('button', { name: 'Acknowledge 2' }))
  expect(await screen.findByRole('alert')).toBeTruthy()
  expect(seen()).toEqual(['b'])
})

it('offers nothing for failures that only this tab has', () => {
  const actor = { id: 'u1', name: 'Ann' }
  const order = { act: 'kick', target: null, affected: ['a'], reason: null } as const
  show({
    ...failed('a'),
    request: newRequest({ ...order, affected: ['a'], sessionId: 's', actor }),
  })
  expect(screen.queryByRole('button')).toBeNull()
})
