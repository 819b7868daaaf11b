import { tokenBounds } from '@/lib/contract/room'
import { joinLink } from './join-link'
import { createJoinToken } from './join-tokens'

type Room = { id: string; name: string | null }

/**
 * A link with a new token by Telnyx's defaults; null if Telnyx gave none. It is not stored.
 * @param identity the intended person, if known
 */
export async function newJoinLink(
  template: string,
  room: Room,
  identity?: string,
): Promise<string | null> {
  const { token, refresh_token: refreshToken } = await createJoinToken(room.id, {
    token_ttl_secs: tokenBounds.token.usual,
    refresh_token_ttl_secs: tokenBounds.refresh.usual,
    ...(identity !== undefined && { identity }),
  })
  if (!token) return null
  const values = { roomId: room.id, roomName: room.name, refreshToken: refreshToken ?? null }
  return joinLink(template, { ...values, token })
}
