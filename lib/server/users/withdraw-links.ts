import 'server-only'
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Transaction } from '@/lib/server/db/database'
import { oneTimeLinks } from '@/lib/server/db/schema'

async function withdraw(tx: Transaction, condition: SQL | undefined): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ withdrawnAt: sql`now()` })
    .where(and(condition, isNull(oneTimeLinks.usedAt), isNull(oneTimeLinks.withdrawnAt)))
}

/** A new reset link replaces the one before; a disabled account has none. */
export function withdrawResets(tx: Transaction, userId: string): Promise<void> {
  return withdraw(tx, and(eq(oneTimeLinks.purpose, 'reset'), eq(oneTimeLinks.userId, userId)))
}

/** Links made by an administrator are withdrawn when they lose the role. */
export function withdrawLinksMadeBy(tx: Transaction, userId: string): Promise<void> {
  return withdraw(tx, eq(oneTimeLinks.createdBy, userId))
}

/** A new invitation replaces those to the same address. */
export function withdrawInvitationsOf(tx: Transaction, email: string): Promise<void> {
  return withdraw(tx, and(eq(oneTimeLinks.purpose, 'invitation'), eq(oneTimeLinks.email, email)))
}
