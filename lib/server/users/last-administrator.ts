import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import type { Database, Transaction } from '@/lib/server/db/database'
import { users } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'

const isEnabledAdministrator = and(eq(users.role, 'admin'), isNull(users.disabledAt))

/** The ids of all active administrators. */
export async function enabledAdministrators(db: Database | Transaction): Promise<string[]> {
  const rows = await db.select({ id: users.id }).from(users).where(isEnabledAdministrator)
  return rows.map(({ id }) => id)
}

/**
 * Throws `last_administrator` if this user is the only active administrator. Locks all of them
 * until the transaction ends, ordered by id: of two administrators who remove each other
 * concurrently, one waits here and then finds that they are the last.
 */
export async function keepAnAdministrator(tx: Transaction, userId: string): Promise<void> {
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(isEnabledAdministrator)
    .orderBy(users.id)
    .for('no key update')
  if (rows.length !== 1 || rows[0]?.id !== userId) return
  throw new ApiError('last_administrator', {
    detail: 'Nobody else could administrate. Make somebody else an administrator first.',
  })
}
