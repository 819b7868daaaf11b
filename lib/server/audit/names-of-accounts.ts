import 'server-only'
import { eq } from 'drizzle-orm'
import type { AuditNames } from '@/lib/contract/audit'
import { database } from '@/lib/server/db/client'
import { oneTimeLinks, personalTokens, users } from '@/lib/server/db/schema'

/** A user's name and current role; undefined for an unknown id. */
export async function findUser(id: string): Promise<AuditNames['user']> {
  const db = await database()
  const [user] = await db
    .select({ name: users.name, email: users.email, role: users.role })
    .from(users)
    .where(eq(users.id, id))
  return user
}

/** The invited person; undefined for an unknown id. */
export async function findInvitation(id: string): Promise<AuditNames['user']> {
  const db = await database()
  const [link] = await db
    .select({ name: oneTimeLinks.name, email: oneTimeLinks.email, role: oneTimeLinks.role })
    .from(oneTimeLinks)
    .where(eq(oneTimeLinks.id, id))
  return link
}

/** A personal token's name and owner; empty for an unknown id. */
export async function findToken(id: string): Promise<Pick<AuditNames, 'token' | 'user'>> {
  const db = await database()
  const [found] = await db
    .select({
      token: { name: personalTokens.name },
      user: { name: users.name, email: users.email, role: users.role },
    })
    .from(personalTokens)
    .innerJoin(users, eq(users.id, personalTokens.userId))
    .where(eq(personalTokens.id, id))
  return found ?? {}
}
