import 'server-only'
import { eq } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { noSuchUser } from './read-user'

/** Enables a disabled account: with its role, but signed out everywhere and without tokens. */
export async function enableUser(userId: string): Promise<void> {
  const db = await database()
  const enabled = await db
    .update(users)
    .set({ disabledAt: null })
    .where(eq(users.id, userId))
    .returning({ id: users.id })
  if (enabled.length === 0) throw noSuchUser()
}
