import 'server-only'
import { sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { normalise } from '@/lib/contract/search/normalise'
import { requireLease } from '@/lib/server/leader/lease'
import { isInForce } from '@/lib/server/bans/in-force'
import { againSecs } from '@/lib/server/bans/removal-times'

/** A participant whom a ban matches inside. */
export type Claim = {
  banId: string
  participantId: string
  sessionId: string
  name: string | null
  reason: string
}

/** Maximum names kept for a ban. */
const maxNames = 20

/**
 * Claims joins for removal, each only once and by one ban that is in force by the database's clock;
 * returns the new ones. A watch only records the join. Throws `LeaseLost` if another instance
 * leads.
 */
export async function claimRemovals(claims: Claim[], epoch: number): Promise<Claim[]> {
  const db = await database()
  return db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    const rows = await insert(tx, claims)
    const states = new Map(rows.map(({ ban, person, state }) => [`${ban} ${person}`, state]))
    const stateOf = (claim: Claim) => states.get(`${claim.banId} ${claim.participantId}`)
    await addNames(tx, claims.filter(stateOf))
    return claims.filter((claim) => stateOf(claim) === 'waiting')
  })
}

type Noted = { ban: string; person: string; state: string }

/** Of several bans on a participant one acts, a watch last. */
async function insert(tx: Transaction, claims: Claim[]): Promise<Noted[]> {
  const claimed = claims.map(({ banId, participantId, sessionId, name }) => ({
    ban: banId,
    person: participantId,
    session: sessionId,
    name,
  }))
  const { rows } = await tx.execute<Noted>(sql`
    insert into ban_removals (ban_id, participant_id, session_id, name, state, next_try_at)
    select distinct on (claimed.person) bans.id, claimed.person, claimed.session, claimed.name,
      case when bans.watch then 'seen' else 'waiting' end,
      case when bans.watch then null
        else clock_timestamp() + make_interval(secs => ${againSecs}) end
    from jsonb_to_recordset(${JSON.stringify(claimed)}::jsonb)
      as claimed(ban uuid, person text, session text, name text)
    join bans on bans.id = claimed.ban and ${areNamed(claims)} and ${isInForce}
    where not exists (select 1 from ban_removals other where other.participant_id = claimed.person
      and other.ban_id <> bans.id and other.state in ('waiting', 'sent'))
    order by claimed.person, bans.watch, bans.created_at, bans.id
    on conflict do nothing
    returning ban_id as ban, participant_id as person, state`)
  return rows
}

/** Named beside the join, so that the index is used: otherwise all bans are read for one. */
const areNamed = (claims: Claim[]) =>
  sql`bans.id = any(${sql.param([...new Set(claims.map(({ banId }) => banId))])}::uuid[])`

async function addNames(tx: Transaction, claims: Claim[]): Promise<void> {
  const claimed = claims.flatMap(({ banId: ban, name }) =>
    name === null ? [] : [{ ban, name, plain: normalise(name) }],
  )
  if (claimed.length === 0) return
  await tx.execute(sql`
    with claimed as (
      select claimed.ban, jsonb_agg(distinct claimed.name) as names,
        string_agg(distinct claimed.plain, ' ') as plain
      from jsonb_to_recordset(${JSON.stringify(claimed)}::jsonb) as claimed(ban uuid, name text, plain text)
      join bans on bans.id = claimed.ban and ${areNamed(claims)} and not bans.names @> to_jsonb(claimed.name)
      group by claimed.ban)
    update bans set names = bans.names || claimed.names,
      search_text = bans.search_text || ' ' || claimed.plain
    from claimed where bans.id = claimed.ban and ${areNamed(claims)} and jsonb_array_length(bans.names) < ${maxNames}`)
}
