import 'server-only'
import { sql } from 'drizzle-orm'
import type { NewBan } from '@/lib/contract/schemas/bans'
import type { Actor } from '@/lib/server/auth/actor'
import { banRemovals, bans } from '@/lib/server/db/bans-schema'
import { database, type Transaction } from '@/lib/server/db/client'
import { readRule } from '@/lib/server/identity/read-rule'
import { announceBan } from './bans-channel'
import { subjectOfClaim, subjectOfValue } from './choose-subject'
import { findJoin, type Join } from './find-join'
import { readEnd } from './read-end'
import { refused } from './refused'
import { requireRights } from './require-rights'
import { requireRoom } from './require-room'
import { searchTextOf } from './search-text'
import { keyOf, nameIn, type BanSubject } from './subject'
import { againSecs } from './removal-times'
import { tokensUntil } from './tokens-until'

/** The stored ban, and whom to kick now, if a kick was requested. */
export type Created = { id: string; kick: { participantId: string; sessionId: string } | null }

/**
 * Stores a ban. Its match is fixed now, so that a later change of the identity rule does not move
 * it to somebody else. Throws `forbidden`, or `invalid_body` for what cannot be banned; then
 * nothing is changed.
 */
export async function createBan(actor: Actor, wanted: NewBan): Promise<Created> {
  requireRights(actor, { roomId: wanted.room_id, until: wanted.until })
  const join = await joinOf(wanted)
  if (wanted.room_id !== null && wanted.room_id !== join?.roomId) await requireRoom(wanted.room_id)
  const db = await database()
  const { rule } = await readRule(db)
  const subject = join
    ? subjectOfClaim(join.context, rule, wanted.kind)
    : subjectOfValue(wanted.identity ?? '', rule, wanted.kind)
  const kick = kickOf(wanted, join)
  const id = await db.transaction(async (tx) => {
    const made = await insert(tx, { actor, wanted, join, subject })
    if (kick) await claimKick(tx, { banId: made, ...kick, name: nameIn(join?.context ?? null) })
    await announceBan(tx, made)
    return made
  })
  return { id, kick }
}

async function joinOf({ participant_id: id }: NewBan): Promise<Join | null> {
  if (id === undefined) return null
  const join = await findJoin(id)
  if (!join) throw refused('participant_id', 'nobody is known by this id')
  return join
}

function kickOf({ kick, watch }: NewBan, join: Join | null): Created['kick'] {
  if (!kick || watch || !join?.sessionId || join.hasLeft) return null
  return { participantId: join.id, sessionId: join.sessionId }
}

type Making = { actor: Actor; wanted: NewBan; join: Join | null; subject: BanSubject }

async function insert(tx: Transaction, { actor, wanted, join, subject }: Making): Promise<string> {
  const sessionId = wanted.session_id ?? join?.sessionId ?? null
  const end = await readEnd(tx, { until: wanted.until, sessionId })
  const name = join ? nameIn(join.context) : subject.kind === 'name' ? subject.value : null
  const names = name === null ? [] : [name]
  const tokens = await tokensUntil(tx, wanted.room_id)
  const { reason } = wanted
  const [row] = await tx
    .insert(bans)
    .values({
      ...subject,
      ...end,
      key: keyOf(subject),
      names,
      searchText: searchTextOf(subject.value, names, reason),
      roomId: wanted.room_id,
      participantId: join?.id ?? null,
      reason,
      tokensUntil: tokens === null ? null : sql`${tokens}::timestamptz`,
      watch: wanted.watch ?? false,
      byId: actor.userId,
      byName: actor.name,
    })
    .returning({ id: bans.id })
  if (!row) throw new Error('The database did not answer with the new ban.')
  return row.id
}

type Claim = { banId: string; participantId: string; sessionId: string; name: string | null }

/** The user's own kick removes this join: the leader sends none while it is under way. */
async function claimKick(tx: Transaction, claim: Claim): Promise<void> {
  const nextTryAt = sql`clock_timestamp() + make_interval(secs => ${againSecs})`
  await tx.insert(banRemovals).values({ ...claim, state: 'waiting', byUser: true, nextTryAt })
}
