import 'server-only'
import type { Verb } from '@/lib/server/acts/perform'
import { ApiError } from '@/lib/server/errors'
import { readSettings } from '@/lib/server/settings/read-settings'
import { isBanned } from './is-banned'

/**
 * Creates a join token, for a named identity if the settings require one. The name is recorded and
 * not sent. Throws `banned` for an identity that a ban in force keeps out of the room, and
 * `invalid_body` if a required name is missing; then nothing is sent.
 */
export const createJoinToken: Verb = async ({ send }, { params, query, body = {} }) => {
  const { identity, ...sent } = body
  if (typeof identity === 'string') await refuseBanned(identity, params.room_id ?? '')
  else await requireNoIdentity()
  return send('rooms.createJoinToken', { params, query, body: sent })
}

async function refuseBanned(identity: string, roomId: string): Promise<void> {
  if (!(await isBanned(identity, roomId))) return
  throw new ApiError('banned', {
    outcome: 'not_sent',
    detail: 'A ban in force keeps this identity out of the room. No token was made.',
  })
}

async function requireNoIdentity(): Promise<void> {
  if (!(await readSettings()).tokenIdentityRequired) return
  throw new ApiError('invalid_body', {
    outcome: 'not_sent',
    detail: 'identity: the settings require whom a join token is for',
    source: { pointer: '/identity' },
    fault: { code: 'required' },
  })
}
