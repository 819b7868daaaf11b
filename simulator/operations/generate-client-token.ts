import { secondTimestamp } from '../state/timestamp'
import { bodyInteger } from './body'
import { signToken } from './client-token'
import { find } from './find'
import type { Handler } from './operation'

export const generateClientToken: Handler = ({ world, id, body, now }) => {
  const room = find(world.rooms, id)
  const ttl = bodyInteger(body, 'token_ttl_secs', 10, 3600) ?? 600
  const refreshTtl = bodyInteger(body, 'refresh_token_ttl_secs', 60, 86_400) ?? 3600
  const issuedAt = Math.floor(now / 1000)
  return {
    status: 201,
    effect: true,
    body: {
      data: {
        token: signToken(world, 'access', room.id, issuedAt, issuedAt + ttl),
        token_expires_at: secondTimestamp((issuedAt + ttl) * 1000),
        refresh_token: signToken(world, 'refresh', room.id, issuedAt, issuedAt + refreshTtl),
        refresh_token_expires_at: secondTimestamp((issuedAt + refreshTtl) * 1000),
      },
    },
  }
}
