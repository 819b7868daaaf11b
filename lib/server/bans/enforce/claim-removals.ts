import 'server-only'
import { sql } from 'drizzle-orm'
import { database, type Transaction } from '@/lib/server/db/client'
import { normalise } from '@/lib/contract/search/normalise'
import { requireLease } from '@/lib/server/leader/lease'
import { isInForce } from '@/lib/server/bans/in-force'
import { againSecs } from '@/lib/server/bans/removal-times'

/** Somebody whom a ban meets inside. */
export type Claim = {
  banId: string
  participantId: string
  sessionId: string
  name: string | null
  reason: string
}

/** A ban keeps so many of the names that it met. */
const maxNames = 20

/**
 * Notes that these joins are to be answered, each once for all time, and answers those that nobody
 * has answered yet while the ban is in force, by the database's clock. A watch answers by the note
 * alone. Throws `LeaseLost` if another instance leads.
 */
export async function claimRemovals(claims: Claim[], epoch: number): Promise<Claim[]> {
  const db = await database()
  const taken = await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    const rows = await insert(tx, claims)
    await addNames(
      tx,
      claims.filter(({ participantId }) => rows.has(participantId)),
    )
    return rows
  })
  return claims.filter(({ banId, participantId }) => taken.get(participantId) === banId)
}

async function insert(tx: Transaction, claims: Claim[]): Promise<Map<string, string>> {
  const told = claims.map(({ banId, participantId, sessionId, name }) => ({
    ban: banId,
    person: participantId,
    session: sessionId,
    name,
  }))
  const { rows } = await tx.execute<{ ban: string; person: string; state: string }>(sql`
    insert into ban_removals (ban_id, participant_id, session_id, name, state, next_try_at)
    select bans.id, told.person, told.session, told.name,
      case when bans.watch then 'seen' else 'waiting' end,
      case when bans.watch then null
        else clock_timestamp() + make_interval(secs => ${againSecs}) end
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
      as told(ban uuid, person text, session text, name text)
    join bans on bans.id = told.ban and ${isInForce}
    on conflict do nothing
    returning ban_id as ban, participant_id as person, state`)
  const kicked = rows.filter(({ state }) => state === 'waiting')
  return new Map(kicked.map(({ person, ban }) => [person, ban]))
}

async function addNames(tx: Transaction, claims: Claim[]): Promise<void> {
  const told = claims.flatMap(({ banId: ban, name }) =>
    name === null ? [] : [{ ban, name, plain: normalise(name) }],
  )
  if (told.length === 0) return
  await tx.execute(sql`
    update bans set names = names || to_jsonb(told.name), search_text = search_text || ' ' || told.plain
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as told(ban uuid, name text, plain text)
    where bans.id = told.ban and jsonb_array_length(bans.names) < ${maxNames}
      and not bans.names @> to_jsonb(told.name)`)
}
