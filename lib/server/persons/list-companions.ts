import 'server-only'
import { sql } from 'drizzle-orm'
import type { Companion, PersonJoin } from '@/lib/contract/person-identity'
import { database } from '@/lib/server/db/client'
import { iso } from '@/lib/server/lists/read-rows'

/** The newest sessions are enough to show someone's usual company. */
const maxSessions = 200

/** In larger sessions, having met means nothing. */
const maxParticipants = 100

const maxCompanions = 5

/** The people who were in a person's newest sessions at the same time, longest overlap first. */
export async function listCompanions(
  personId: number | null,
  joins: readonly PersonJoin[],
): Promise<Companion[]> {
  const sessions = [...new Set(joins.flatMap(({ sessionId }) => sessionId ?? []))]
  const ids = joins.map(({ id }) => id)
  const db = await database()
  const { rows } = await db.execute<{ row: string }>(sql`
    with mine as (
      select p.id, p.session_id, p.joined_at, coalesce(p.left_at, now()) as until
      from mirror_participants p join mirror_sessions s on s.id = p.session_id
      where p.session_id = any(${sql.param(sessions.slice(0, maxSessions))}::uuid[])
        and p.id = any(${sql.param(ids)}::uuid[])
        and coalesce(s.participants_count, 0) <= ${maxParticipants}),
    beside as (
      select c.person_id, p.id, p.session_id, p.joined_at,
        least(coalesce(p.left_at, now()), mine.until) as until,
        greatest(p.joined_at, mine.joined_at) as since
      from mine join mirror_participants p on p.session_id = mine.session_id
        join mirror_contexts c on c.id = p.context_id
      where c.person_id is not null and c.person_id is distinct from ${personId})
    select row_to_json(shown)::text as row from (
      select (array_agg(b.id order by b.joined_at desc))[1] as "participantId", n.text as name,
        count(distinct b.session_id)::int as sessions,
        round(sum(extract(epoch from b.until - b.since)))::int as secs,
        ${iso(sql`max(b.until)`)} as "lastAt"
      from beside b join mirror_persons h on h.id = b.person_id
        left join mirror_texts n on n.id = h.name_id
      where b.until > b.since
      group by b.person_id, n.text order by secs desc, sessions desc limit ${maxCompanions}) as shown`)
  return rows.map(({ row }) => JSON.parse(row) as Companion)
}
