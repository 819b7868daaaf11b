import 'server-only'
import { and, eq } from 'drizzle-orm'
import { can, type Permission } from '@/lib/contract/roles'
import type { ActivityQuery } from '@/lib/contract/schemas/audit'
import { uuid } from '@/lib/contract/schemas/fields'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { personalTokens, userSessions } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'

/**
 * Throws `forbidden` if the requested acts are another user's private ones: sign-ins, and acts on
 * their tokens, browsers and invitations. Acts on rooms and recordings are for everybody.
 */
export async function guardActivity(actor: Actor, query: ActivityQuery): Promise<void> {
  const needed = await neededFor(actor, query)
  if (needed === null || can(actor.role, needed)) return
  throw new ApiError('forbidden', {
    detail: `The acts of a colleague need the right ${needed}; your own you may see.`,
  })
}

async function neededFor(actor: Actor, query: ActivityQuery): Promise<Permission | null> {
  const { actor_id, target_type, target_id = '' } = query
  if (actor_id) return actor_id === actor.userId ? null : 'audit.read'
  switch (target_type) {
    case 'user':
      return target_id === actor.userId ? null : 'audit.read'
    case 'token':
    case 'user_session':
      return (await isOwn(actor, target_type, target_id)) ? null : 'users.manage'
    case 'invitation':
      return 'users.manage'
    case undefined:
    default:
      return null
  }
}

async function isOwn(actor: Actor, type: 'token' | 'user_session', id: string): Promise<boolean> {
  if (!uuid.safeParse(id).success) return false
  const table = type === 'token' ? personalTokens : userSessions
  const db = await database()
  const own = await db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.id, id), eq(table.userId, actor.userId)))
  return own.length > 0
}
