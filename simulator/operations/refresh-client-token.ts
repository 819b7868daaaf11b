import { forbidden, missingValue } from '../http/api-error'
import { secondTimestamp } from '../state/timestamp'
import { bodyInteger, bodyString } from './body'
import { isRefreshTokenFor, signToken } from './client-token'
import { find } from './find'
import type { Handler } from './operation'

/** Needs no bearer, because the refresh token is the credential. Returns no new refresh token. */
export const refreshClientToken: Handler = ({ world, id, body, now }) => {
  const room = find(world.rooms, id)
  const refreshToken = bodyString(body, 'refresh_token')
  if (!refreshToken) throw missingValue('/refresh_token', 'refresh_token is required')
  const ttl = bodyInteger(body, 'token_ttl_secs', 10, 3600) ?? 600
  if (!isRefreshTokenFor(world, refreshToken, room.id, now)) {
    throw forbidden('The refresh token is not valid for this room.')
  }
  const issuedAt = Math.floor(now / 1000)
  return {
    status: 201,
    effect: true,
    body: {
      data: {
        token: signToken(world, 'access', room.id, issuedAt, issuedAt + ttl),
        token_expires_at: secondTimestamp((issuedAt + ttl) * 1000),
      },
    },
  }
}
