import 'server-only'
import { randomBytes } from 'node:crypto'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { sha256 } from '@/lib/server/audit/digest'
import type { Database, Transaction } from '@/lib/server/db/database'
import { oneTimeLinks } from '@/lib/server/db/schema'

type Db = Database | Transaction
type Link = typeof oneTimeLinks.$inferSelect
export type LinkPurpose = Link['purpose']

type Wanted = Pick<Link, 'purpose'> &
  Partial<Pick<Link, 'userId' | 'email' | 'name' | 'role' | 'createdBy'>>

/** Creates a link that works once within these hours. Only the hash of its token is stored. */
export async function issueLink(
  db: Db,
  wanted: Wanted,
  hours: number,
): Promise<{ token: string; link: Link }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = sql`now() + make_interval(hours => ${hours})`
  const [link] = await db
    .insert(oneTimeLinks)
    .values({ ...wanted, tokenHash: sha256(token), expiresAt })
    .returning()
  if (!link) throw new Error('The database did not answer with the new link.')
  return { token, link }
}

/** Links that are neither used, withdrawn nor expired. */
export function isOpenLink(purpose: LinkPurpose) {
  return and(
    eq(oneTimeLinks.purpose, purpose),
    isNull(oneTimeLinks.usedAt),
    isNull(oneTimeLinks.withdrawnAt),
    gt(oneTimeLinks.expiresAt, sql`now()`),
  )
}

const isUsable = (purpose: LinkPurpose, token: string) =>
  and(eq(oneTimeLinks.tokenHash, sha256(token)), isOpenLink(purpose))

/** The link of this token, if still valid; does not spend it. */
export async function findLink(db: Db, purpose: LinkPurpose, token: string): Promise<Link | null> {
  const [found] = await db.select().from(oneTimeLinks).where(isUsable(purpose, token))
  return found ?? null
}

/** Spends the token; null if it was spent before, was withdrawn, has expired or never was. */
export async function spendLink(db: Db, purpose: LinkPurpose, token: string): Promise<Link | null> {
  const [spent] = await db
    .update(oneTimeLinks)
    .set({ usedAt: sql`now()` })
    .where(isUsable(purpose, token))
    .returning()
  return spent ?? null
}

/** Creates the token of a set-up link, valid for one hour. */
export async function issueSetUpToken(db: Db): Promise<string> {
  return (await issueLink(db, { purpose: 'set_up' }, 1)).token
}

/** Whether the token is valid; does not spend it. */
export async function isSetUpToken(db: Db, token: string): Promise<boolean> {
  return (await findLink(db, 'set_up', token)) !== null
}

/** Spends the token; false if it was spent before, has expired or never was. */
export async function spendSetUpToken(db: Db, token: string): Promise<boolean> {
  return (await spendLink(db, 'set_up', token)) !== null
}
