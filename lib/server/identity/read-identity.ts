import 'server-only'
import { eq } from 'drizzle-orm'
import type { IdentityAnswer, IdentityPreview } from '@/lib/contract/identity/answer'
import { candidatesIn, looksEmpty } from '@/lib/contract/identity/choose'
import { effectOf } from '@/lib/contract/identity/effect'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { Tally } from '@/lib/contract/identity/tally'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { readClaims } from './read-claims'
import { readRule } from './read-rule'

/** The rule in force, who chose it, and the alternatives that the claims offer. */
export async function readIdentity(): Promise<IdentityAnswer> {
  const db = await database()
  const { rule, since, by } = await readRule(db)
  const { claims, all } = await readClaims()
  const [user] = by
    ? await db.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, by))
    : []
  const joins = claims.reduce((sum, claim) => sum + claim.joins, 0)
  const candidates = candidatesIn(claims)
  return {
    data: { rule, since: since?.toISOString() ?? null, by: user ?? null, candidates, joins, all },
  }
}

/** What another rule would join, compared with the current one. Writes nothing. */
export async function previewRule(rule: IdentityRule): Promise<IdentityPreview> {
  const inForce = await readRule(await database())
  const { claims } = await readClaims()
  const tally = new Tally(rule.by)
  for (const claim of claims) tally.add(claim)
  const joined = tally.joined()
  const disagree = joined.filter((each) => each.disagree)
  return {
    data: {
      now: effectOf(claims, inForce.rule),
      then: effectOf(claims, rule),
      largest: joined.slice(0, 10).map(short),
      disagree: disagree.slice(0, 20).map(short),
      disagreeing: disagree.length,
      empty: joined.filter(looksEmpty).slice(0, 10).map(short),
    },
  }
}

/** The screen counts the names beyond the first few, so their number is kept. */
const short = <Row extends { value: string; names: string[] }>(row: Row): Row => ({
  ...row,
  value: row.value.slice(0, 200),
})
