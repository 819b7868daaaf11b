import 'server-only'
import { eq } from 'drizzle-orm'
import type { Profile } from '@/lib/contract/profile'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { noSuchUser } from './read-user'

/** A user row in the form for its owner. */
export function toProfile(user: typeof users.$inferSelect): Profile {
  const { id, name, email, role, preferences } = user
  return { id, name, email, role, preferences }
}

/** The profile and preferences of the signed-in user. */
export async function readProfile(userId: string): Promise<Profile> {
  const db = await database()
  const [user] = await db.select().from(users).where(eq(users.id, userId))
  if (!user) throw noSuchUser()
  return toProfile(user)
}
