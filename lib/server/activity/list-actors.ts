import 'server-only'
import { asc } from 'drizzle-orm'
import type { AuditActorsAnswer } from '@/lib/contract/audit'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'

/** Everybody who can have acted, disabled accounts too, by name. */
export async function listActors(): Promise<AuditActorsAnswer> {
  const db = await database()
  const data = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .orderBy(asc(users.name))
  return { data }
}
