import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { PreferenceChange, Profile } from '@/lib/contract/profile'
import { lockNames, requireFreeName } from '@/lib/server/auth/free-name'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { toProfile } from './read-profile'
import { noSuchUser } from './read-user'

/** Renames a user. Throws as `requireFreeName`; a variant of their own name is free. */
export async function rename(userId: string, name: string): Promise<Profile> {
  const db = await database()
  return db.transaction(async (tx) => {
    await lockNames(tx)
    const [present] = await tx.select().from(users).where(eq(users.id, userId))
    if (!present) throw noSuchUser()
    if (present.name === name) return toProfile(present)
    await requireFreeName(tx, name, userId)
    const [user] = await tx.update(users).set({ name }).where(eq(users.id, userId)).returning()
    return toProfile(user ?? present)
  })
}

/**
 * Stores the given preferences and clears null ones, in one statement, so that two tabs both count.
 */
export async function changePreferences(
  userId: string,
  change: PreferenceChange,
): Promise<Profile> {
  const db = await database()
  const merged = sql`jsonb_strip_nulls(${users.preferences} || ${JSON.stringify(change)}::jsonb)`
  const [user] = await db
    .update(users)
    .set({ preferences: merged })
    .where(eq(users.id, userId))
    .returning()
  if (!user) throw noSuchUser()
  return toProfile(user)
}
