import type { SessionEnds } from '@/lib/contract/session'
import { apiFetch } from '../api-fetch'

/** Reports a person's input; resolves with the new ends of the session. */
export async function reportInput(): Promise<SessionEnds['data']> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<SessionEnds>('/api/session/input', {
    method: 'POST',
    idempotencyKey,
  })
  return answer.body.data
}
