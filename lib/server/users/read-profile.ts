import 'server-only'
import { eq } from 'drizzle-orm'
import type { Profile } from '@/lib/contract/profile'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { noSuchUser } from './read-user'

/** A user row as its owner sees it. */
export function toProfile(user: typeof users.$inferSelect): Profile {
  const { id, name, email, role, preferences } = user
  return { id, name, email, role, preferences }
}

/** Whoever is signed in, with what they prefer. */
export async function readProfile(userId: string): Promise<Profile> {
  const db = await database()
  const [user] = await db.select().from(users).where(eq(users.id, userId))
  if (!user) throw noSuchUser()
  return toProfile(user)
}
