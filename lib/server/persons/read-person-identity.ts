import 'server-only'
import { sql } from 'drizzle-orm'
import { overlapsOf } from '@/lib/contract/overlaps'
import { identityOf, valueOf, type Claim, type IdentityBy } from '@/lib/contract/identity/rule'
import type { PersonIdentity } from '@/lib/contract/person-identity'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { readRule } from '@/lib/server/identity/read-rule'
import { copyAge } from '@/lib/server/lists/copy-age'
import { listCompanions } from './list-companions'
import { listJoins } from './list-joins'
import { sumDays } from './sum-days'
import { sumPerson } from './sum-person'

const maxOverlaps = 20

/**
 * The mirror's view of a participant's identity: its visits added up, the claimed names, and who
 * was there at the same time. No call to Telnyx. Throws `not_found` if the mirror lacks the
 * participant.
 * @param timeZone an IANA name, for the days
 */
export async function readPersonIdentity(id: string, timeZone: string): Promise<PersonIdentity> {
  const found = await findClaim(id)
  const { rule } = await readRule(await database())
  const { personId, key, contextId, claim } = found
  const joins = await listJoins(personId, contextId, id)
  const now = Date.now()
  const [sums, companions, meta] = await Promise.all([
    sumPerson(personId, contextId, id),
    listCompanions(personId, joins),
    copyAge('participants'),
  ])
  const days = sumDays(joins, timeZone, now)
  return {
    data: {
      key,
      joinedBy: claim && key !== null ? joinedBy(claim, rule) : null,
      ...sums,
      secs: days.reduce((sum, { secs }) => sum + secs, 0),
      counted: joins.length,
      days,
      overlaps: overlapsOf(joins, now).slice(0, maxOverlaps),
      companions,
    },
    meta,
  }
}

type Found = {
  personId: number | null
  key: string | null
  contextId: number | null
  claim: Claim | null
}

async function findClaim(id: string): Promise<Found> {
  const db = await database()
  const { rows } = await db.execute<{
    person_id: string | null
    key: string | null
    context_id: string | null
    context: string | null
    name: string | null
    claims: Claim['claims'] | null
  }>(sql`
    select c.person_id, h.key, c.id as context_id, c.context, n.normalised as name, c.claims
    from mirror_participants p left join mirror_contexts c on c.id = p.context_id
      left join mirror_persons h on h.id = c.person_id
      left join mirror_texts n on n.id = c.name_id
    where p.id = ${id}::uuid`)
  const [row] = rows
  if (!row) throw new ApiError('not_found')
  const { context, name, claims } = row
  return {
    personId: row.person_id === null ? null : Number(row.person_id),
    key: row.key,
    contextId: row.context_id === null ? null : Number(row.context_id),
    claim: context === null ? null : { context, name, claims: claims ?? {} },
  }
}

/** Without a value for the rule, joins are matched by name. */
function joinedBy(claim: Claim, rule: Parameters<typeof identityOf>[1]): IdentityBy | null {
  const value = valueOf(claim, rule.by)
  if (value && !rule.leftOut.includes(value)) return rule.by
  return identityOf(claim, rule) === null ? null : { kind: 'name' }
}
