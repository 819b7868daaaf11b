import 'server-only'
import { eq } from 'drizzle-orm'
import type { Role } from '@/lib/contract/roles'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { keepAnAdministrator } from './last-administrator'
import { noSuchUser } from './read-user'
import { withdrawLinksMadeBy } from './withdraw-links'

/**
 * Changes a user's role, effective from their next request. Throws `not_found`, or
 * `last_administrator` if nobody else can administrate.
 */
export async function changeRole(userId: string, role: Role): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    if (role !== 'admin') {
      await keepAnAdministrator(tx, userId)
      await withdrawLinksMadeBy(tx, userId)
    }
    const changed = await tx
      .update(users)
      .set({ role })
      .where(eq(users.id, userId))
      .returning({ id: users.id })
    if (changed.length === 0) throw noSuchUser()
  })
}
