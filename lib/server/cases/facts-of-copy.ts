import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { CaseFacts } from '@/lib/contract/cases'
import { database } from '@/lib/server/db/client'

type Time = Date | string | null
const iso = (at: Time) => (at === null ? null : new Date(at).toISOString())

const listOf = (ids: string[]): SQL =>
  sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )

async function rowsOf<Row extends Record<string, unknown>>(ids: string[], query: SQL) {
  if (ids.length === 0) return []
  const db = await database()
  return (await db.execute<Row>(query)).rows
}

/** Facts of sessions by id, from the mirror. */
export async function factsOfSessions(ids: string[]): Promise<Map<string, CaseFacts['session']>> {
  const rows = await rowsOf<{
    id: string
    room: string | null
    started_at: Time
    ended_at: Time
    active: boolean | null
    joins: number
    recordings: number
  }>(
    ids,
    sql`select s.id, coalesce(n.text, r.unique_name) as room, s.created_at as started_at, s.ended_at, s.active,
        (select count(*)::int from mirror_participants p where p.session_id = s.id) as joins,
        (select count(*)::int from mirror_recordings f where f.session_id = s.id) as recordings
      from mirror_sessions s left join mirror_rooms r on r.id = s.room_id
        left join mirror_texts n on n.id = r.name_id
      where s.id in (${listOf(ids)})`,
  )
  return new Map(
    rows.map(({ id, ...row }) => [
      id,
      {
        ...row,
        active: row.active === true,
        started_at: iso(row.started_at),
        ended_at: iso(row.ended_at),
      },
    ]),
  )
}

/** Facts of persons, by the id of the participant that stands for each. */
export async function factsOfPersons(ids: string[]): Promise<Map<string, CaseFacts['person']>> {
  const rows = await rowsOf<{
    id: string
    name: string | null
    first_seen_at: Time
    last_seen_at: Time
    visits: number | null
  }>(
    ids,
    sql`select p.id, n.text as name, h.visits,
        coalesce(h.first_seen_at, p.joined_at) as first_seen_at,
        coalesce(h.last_seen_at, p.left_at, p.joined_at) as last_seen_at
      from mirror_participants p left join mirror_contexts c on c.id = p.context_id
        left join mirror_texts n on n.id = c.name_id
        left join mirror_persons h on h.id = c.person_id
      where p.id in (${listOf(ids)})`,
  )
  return new Map(
    rows.map(({ id, name, ...row }) => [
      id,
      {
        name,
        first_seen_at: iso(row.first_seen_at),
        last_seen_at: iso(row.last_seen_at),
        visits: row.visits ?? 1,
      },
    ]),
  )
}

type RecordingRow = Omit<CaseFacts['recording'], 'started_at'> & { id: string; started_at: Time }

/** Facts of recordings by id. */
export async function factsOfRecordings(
  ids: string[],
): Promise<Map<string, CaseFacts['recording']>> {
  const rows = await rowsOf<RecordingRow>(
    ids,
    sql`select f.id, f.session_id, f.participant_id, n.text as name, coalesce(rn.text, r.unique_name) as room,
        f.type, f.status, coalesce(f.started_at, f.created_at) as started_at, f.duration_secs, f.size_mb
      from mirror_recordings f left join mirror_participants p on p.id = f.participant_id
        left join mirror_contexts c on c.id = p.context_id
        left join mirror_texts n on n.id = c.name_id
        left join mirror_rooms r on r.id = f.room_id
        left join mirror_texts rn on rn.id = r.name_id
      where f.id in (${listOf(ids)})`,
  )
  return new Map(rows.map(({ id, ...row }) => [id, { ...row, started_at: iso(row.started_at) }]))
}
