import type { RoomPointed, WebhookTest } from '@/lib/contract/webhooks'
import { apiFetch } from '../api-fetch'

async function post<Data>(path: string, body?: unknown): Promise<Data> {
  // Each click is an intent of its own, and nothing repeats it by itself.
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<{ data: Data }>(`/api/webhooks/${path}`, {
    method: 'POST',
    idempotencyKey,
    ...(body !== undefined && { body }),
  })
  return answer.body.data
}

const ofRoom = (roomId: string, act: string) => `rooms/${encodeURIComponent(roomId)}/${act}`

/** Has the events of a room without a URL sent here. */
export const connectRoom = (roomId: string) => post<RoomPointed>(ofRoom(roomId, 'connect'))

/** Has a room's events sent here and forwarded. @param host the one that was shown */
export const takeOverRoom = (roomId: string, host: string, failoverHost: string | null) =>
  post<RoomPointed>(ofRoom(roomId, 'take-over'), {
    host,
    ...(failoverHost !== null && { failover_host: failoverHost }),
  })

/** Has a room's events sent to where they went before. */
export const giveBackRoom = (roomId: string) => post<RoomPointed>(ofRoom(roomId, 'give-back'))

/** Has what was given up for a room sent once more. */
export const sendAgain = (roomId: string) => post<{ count: number }>(ofRoom(roomId, 'send-again'))

/** Sends our own URL an event with a false signature. */
export const testEndpoint = () => post<WebhookTest>('test')
