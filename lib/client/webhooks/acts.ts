import type { RoomPointed, WebhookTest } from '@/lib/contract/webhooks'
import { apiFetch } from '../api-fetch'

async function post<Data>(path: string, body?: unknown): Promise<Data> {
  // Each click is its own intent, and is never retried by itself.
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<{ data: Data }>(`/api/webhooks/${path}`, {
    method: 'POST',
    idempotencyKey,
    ...(body !== undefined && { body }),
  })
  return answer.body.data
}

const ofRoom = (roomId: string, act: string) => `rooms/${encodeURIComponent(roomId)}/${act}`

/** Points a room without a webhook URL to us. */
export const connectRoom = (roomId: string) => post<RoomPointed>(ofRoom(roomId, 'connect'))

/** Points a room's webhooks to us, and forwards them. @param host the one that was confirmed */
export const takeOverRoom = (roomId: string, host: string, failoverHost: string | null) =>
  post<RoomPointed>(ofRoom(roomId, 'take-over'), {
    host,
    ...(failoverHost !== null && { failover_host: failoverHost }),
  })

/** Restores the former webhook URLs of a room. */
export const giveBackRoom = (roomId: string) => post<RoomPointed>(ofRoom(roomId, 'give-back'))

/** Sends failed forwards of a room once more. */
export const sendAgain = (roomId: string) => post<{ count: number }>(ofRoom(roomId, 'send-again'))

/** Sends our own URL an event with a false signature. */
export const testEndpoint = () => post<WebhookTest>('test')
