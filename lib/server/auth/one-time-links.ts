import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { sha256 } from '@/lib/server/audit/digest'
import type { Database, Transaction } from '@/lib/server/db/database'
import { oneTimeLinks } from '@/lib/server/db/schema'

/** Makes the token of a set-up link, valid one hour; only its hash is kept. */
export async function issueSetUpToken(db: Database | Transaction): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = sql`now() + interval '1 hour'`
  await db.insert(oneTimeLinks).values({ tokenHash: sha256(token), purpose: 'set_up', expiresAt })
  return token
}

const isUsable = (token: string) =>
  and(
    eq(oneTimeLinks.tokenHash, sha256(token)),
    eq(oneTimeLinks.purpose, 'set_up'),
    isNull(oneTimeLinks.usedAt),
    gt(oneTimeLinks.expiresAt, sql`now()`),
  )

/** Whether the token would be taken; spends nothing. */
export async function isSetUpToken(db: Database | Transaction, token: string): Promise<boolean> {
  const found = await db
    .select({ at: oneTimeLinks.createdAt })
    .from(oneTimeLinks)
    .where(isUsable(token))
  return found.length === 1
}

/** Spends the token; false if it was spent before, has expired or never was. */
export async function spendSetUpToken(db: Database | Transaction, token: string): Promise<boolean> {
  const spent = await db
    .update(oneTimeLinks)
    .set({ usedAt: sql`now()` })
    .where(isUsable(token))
    .returning({ at: oneTimeLinks.usedAt })
  return spent.length === 1
}
