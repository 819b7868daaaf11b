import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { can } from '@/lib/contract/roles'
import type { SystemPrincipal } from '@/lib/server/auth/principal'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'

/**
 * The system principal of a deletion, with the current role of the user who started or resumed it;
 * null if they may no longer delete, since it continues for nobody else.
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
