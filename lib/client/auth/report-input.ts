import type { SessionEnds } from '@/lib/contract/session'
import { apiFetch } from '../api-fetch'

/** Tells the server that a person did something; resolves with when the session now ends. */
export async function reportInput(): Promise<SessionEnds['data']> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<SessionEnds>('/api/session/input', {
    method: 'POST',
    idempotencyKey,
  })
  return answer.body.data
}
