import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { can } from '@/lib/contract/roles'
import type { Actor } from '@/lib/server/auth/actor'
import type { SystemPrincipal } from '@/lib/server/auth/principal'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import type { DeletionJob } from './deletion-rows'

type User = { userId: string; name: string; role: Actor['role'] }

/** Roomwarden, at work on a deletion for whoever asked for it or for going on with it. */
export function workingFor(id: string, { userId, name, role }: User): SystemPrincipal {
  return {
    via: 'system',
    cause: { type: 'deletion', id },
    onBehalfOf: { userId, name, role },
    permissions: [],
  }
}

/**
 * The same after a restart, with the role that whoever asked has now; null if they may no longer
 * delete: the machine does not go on for anybody else.
 */
export async function stillWorkingFor(job: DeletionJob): Promise<SystemPrincipal | null> {
  const db = await database()
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, job.actorId), isNull(users.disabledAt)))
  if (!user || !can(user.role, 'recordings.delete')) return null
  return workingFor(job.id, { userId: user.id, name: user.name, role: user.role })
}
