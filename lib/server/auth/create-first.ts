import 'server-only'
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { recordEvent } from '@/lib/server/audit/record'
import { database, type Transaction } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'

type NewUser = Pick<typeof users.$inferInsert, 'email' | 'name' | 'role' | 'passwordHash'>

/** Whether anybody could sign in. */
export async function hasUsers(): Promise<boolean> {
  const db = await database()
  return (await db.select({ id: users.id }).from(users).limit(1)).length > 0
}

/**
 * Creates these users if there are none yet and `mayCreate` agrees; returns whether it did.
 * Concurrent callers wait for the lock and then find users.
 */
export async function createFirst(
  first: NewUser[],
  mayCreate: (tx: Transaction) => Promise<boolean> = async () => true,
): Promise<boolean> {
  const db = await database()
  const created = await db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${users} in share row exclusive mode`)
    const present = await tx.select({ id: users.id }).from(users).limit(1)
    if (present.length > 0 || !(await mayCreate(tx))) return []
    return tx.insert(users).values(first).returning()
  })
  for (const user of created) await recordCreation(user)
  return created.length > 0
}

async function recordCreation(user: typeof users.$inferSelect): Promise<void> {
  await recordEvent({
    action: 'user.create',
    actor: { id: null, name: 'Roomwarden', role: null, via: 'system' },
    peer: null,
    requestId: randomUUID(),
    targetType: 'user',
    targetId: user.id,
    outcome: 'succeeded',
    details: { name: user.name, email: user.email, role: user.role },
  })
}
