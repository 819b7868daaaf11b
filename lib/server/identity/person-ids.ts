import 'server-only'
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { identityOf, type Claim, type IdentityRule } from '@/lib/contract/identity/rule'
import type { Transaction } from '@/lib/server/db/client'
import { mirrorPersons } from '@/lib/server/db/mirror-schema'

/** The opaque key of an identity for clients: the same for the same value, and not reversible. */
const keyOf = (identity: string) =>
  createHash('sha256').update(identity).digest('base64url').slice(0, 27)

/**
 * The person of each claim, added if new; null if it stays apart. Does not touch the persons'
 * totals.
 */
export async function personIds(
  tx: Transaction,
  claims: readonly Claim[],
  rule: IdentityRule,
): Promise<(number | null)[]> {
  const keys = claims.map((claim) => {
    const identity = identityOf(claim, rule)
    return identity === null ? null : keyOf(identity)
  })
  const distinct = [...new Set(keys)].filter((key) => key !== null).toSorted()
  if (distinct.length === 0) return keys.map(() => null)
  // Ordered, so that two concurrent writers of the same rows cannot deadlock.
  await tx.execute(sql`insert into ${mirrorPersons} (key)
    select * from unnest(${sql.param(distinct)}::text[]) on conflict (key) do nothing`)
  const rows = await tx
    .select({ id: mirrorPersons.id, key: mirrorPersons.key })
    .from(mirrorPersons)
    .where(sql`${mirrorPersons.key} = any(${sql.param(distinct)}::text[])`)
  const ids = new Map(rows.map(({ id, key }) => [key, id]))
  return keys.map((key) => (key === null ? null : (ids.get(key) ?? null)))
}
