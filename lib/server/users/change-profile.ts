import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { PreferenceChange, Profile } from '@/lib/contract/profile'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { toProfile } from './read-profile'
import { noSuchUser } from './read-user'

/** Gives a user another name. */
export async function rename(userId: string, name: string): Promise<Profile> {
  const db = await database()
  const [user] = await db.update(users).set({ name }).where(eq(users.id, userId)).returning()
  if (!user) throw noSuchUser()
  return toProfile(user)
}

/** Stores what is given, and forgets what is null; one statement, so that two tabs both count. */
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
