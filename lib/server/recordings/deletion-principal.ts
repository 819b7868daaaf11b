import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { can } from '@/lib/contract/roles'
import type { SystemPrincipal } from '@/lib/server/auth/principal'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'

/**
 * Roomwarden, at work on a deletion for whoever asked for it or for going on with it, with the role
 * that they have now; null if they may no longer delete: the machine does not go on for anybody else.
 */
export async function workingFor(id: string, userId: string): Promise<SystemPrincipal | null> {
  const db = await database()
  const [user] = await db
    .select()
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
  if (!user || !can(user.role, 'recordings.delete')) return null
  return {
    via: 'system',
    cause: { type: 'deletion', id },
    onBehalfOf: { userId, name: user.name, role: user.role },
    permissions: [],
  }
}
