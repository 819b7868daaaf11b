import type { JoinToken } from '@/lib/contract/room'
import type { One } from '@/lib/contract/telnyx'
import { callOperation } from '../call-operation'

export type TokenRequest = {
  token_ttl_secs: number
  refresh_token_ttl_secs: number
  /** The intended person: recorded, and refused if banned; not forwarded. */
  identity?: string
}

/**
 * Creates a join token. It is returned only, never stored: not in the query cache, the address or a
 * log.
 */
export async function createJoinToken(roomId: string, body: TokenRequest): Promise<JoinToken> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await callOperation<'rooms.createJoinToken', One<JoinToken>>(
    'rooms.createJoinToken',
    { room_id: roomId },
    { body, idempotencyKey },
  )
  return answer.body.data
}

type RefreshRequest = { refresh_token: string; token_ttl_secs: number }

/** Creates another join token from a refresh token. Telnyx gives no new refresh token. */
export async function refreshJoinToken(roomId: string, body: RefreshRequest): Promise<JoinToken> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await callOperation<'rooms.refreshJoinToken', One<JoinToken>>(
    'rooms.refreshJoinToken',
    { room_id: roomId },
    { body, idempotencyKey },
  )
  return answer.body.data
}
