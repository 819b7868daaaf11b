import type { JoinToken } from '@/lib/contract/room'
import type { One } from '@/lib/contract/telnyx'
import { callOperation } from '../call-operation'

export type TokenRequest = {
  token_ttl_secs: number
  refresh_token_ttl_secs: number
  /** Whom it is for: refused for somebody banned, and recorded; it is not forwarded. */
  identity?: string
}

/**
 * A new join token. It is given to the caller and kept nowhere: not in the cache of queries or
 * mutations, not in the address, not in a log.
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

/** Another join token for a refresh token. Telnyx gives no new refresh token. */
export async function refreshJoinToken(roomId: string, body: RefreshRequest): Promise<JoinToken> {
  const idempotencyKey = crypto.randomUUID()
  const answer = await callOperation<'rooms.refreshJoinToken', One<JoinToken>>(
    'rooms.refreshJoinToken',
    { room_id: roomId },
    { body, idempotencyKey },
  )
  return answer.body.data
}
