import type { Accepted } from '@/lib/contract/users'
import { apiFetch } from '../api-fetch'

async function accept(path: string, body: object): Promise<string> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await apiFetch<Accepted>(path, { method: 'POST', body, idempotencyKey })
  return answer.body.data.email
}

/** Creates the invited account; resolves with the e-mail address that can sign in now. */
export function acceptInvitation(body: { token: string; name: string; password: string }) {
  return accept('/api/invitations/accept', body)
}

/** Sets a new password; resolves with the e-mail address that can sign in now. */
export function acceptReset(body: { token: string; password: string }) {
  return accept('/api/resets/accept', body)
}
