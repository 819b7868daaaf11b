import 'server-only'
import { sql } from 'drizzle-orm'
import { flappingRemovals, flappingSecs } from '@/lib/contract/bans'
import { proposedSecs, type BanMark, type Proposal } from '@/lib/contract/safety'
import { database } from '@/lib/server/db/client'
import { readRule } from '@/lib/server/identity/read-rule'
import { findBurst, findVisits, type RecentJoin } from './find-bursts'
import { grouped } from './grouped'

/** Maximum recent joins that are examined. */
const maxJoins = 2_000

/**
 * Modes to propose for rooms: after many joins at once, one identity that joins again and again, or
 * a ban that keeps removing somebody. None for a room that is being closed or emptied already.
 * @param marks the recent joins that bans removed or announced
 */
export async function propose(marks: BanMark[]): Promise<Proposal[]> {
  const [joins, { rule }, closed] = await Promise.all([
    recentJoins(),
    readRule(await database()),
    closedRooms(),
  ])
  const bySession = grouped(joins, ({ session }) => session)
  const found = [...bySession.values()].flatMap((of) => [
    ...(findBurst(of) ?? []),
    ...findVisits(of, rule),
  ])
  return [...flapping(marks), ...found].filter(({ room }) => !closed.has(room.id))
}

function flapping(marks: BanMark[]): Proposal[] {
  const late = marks.filter(
    ({ watch, last_minute: count, at }) =>
      !watch && count >= flappingRemovals && Date.now() - Date.parse(at) < flappingSecs * 1_000,
  )
  const byPlace = grouped(late, ({ ban_id, room }) => `${ban_id} ${room?.id}`)
  return [...byPlace.values()].flatMap(([mark]): Proposal[] => {
    if (!mark?.room) return []
    const { ban_id, participant_id, session_id, name, room } = mark
    const about = { ban_id, participant_id, session_id, name, room, count: mark.last_minute }
    return [{ id: `flapping ${room.id} ${ban_id}`, kind: 'flapping', mode: 'freeze', ...about }]
  })
}

/** Recent joins, whether or not the participants are still inside. */
async function recentJoins(): Promise<RecentJoin[]> {
  const db = await database()
  const { rows } = await db.execute<RecentJoin>(sql`
    select person.id, person.session_id as session, person.context, person.joined_at,
      session.room_id as room, session.room_name as "roomName"
    from live_people person join live_sessions session on session.id = person.session_id
    where session.active and session.room_id is not null
      and coalesce(person.join_seen_at, person.report_received_at)
        > now() - make_interval(secs => ${proposedSecs})
    order by person.joined_at desc nulls last limit ${maxJoins}`)
  return rows
}

async function closedRooms(): Promise<Set<string>> {
  const db = await database()
  const { rows } = await db.execute<{ room: string }>(sql`
    select room_id as room from room_modes
    where restored_at is null and ended_at is null and mode in ('freeze', 'evacuate')`)
  return new Set(rows.map(({ room }) => room))
}
