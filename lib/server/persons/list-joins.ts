import 'server-only'
import { sql } from 'drizzle-orm'
import type { PersonJoin } from '@/lib/contract/person-identity'
import { database } from '@/lib/server/db/client'
import { iso, roomJson } from '@/lib/server/lists/read-rows'
import { ofPerson } from './of-person'

/** Only the newest joins of a person are added up. */
const maxJoins = 2_000

/** The newest joins of a person with a known time, newest first. */
export async function listJoins(
  personId: number | null,
  contextId: number | null,
  id: string,
): Promise<PersonJoin[]> {
  const db = await database()
  const { rows } = await db.execute<{ row: string }>(sql`
    select row_to_json(joined)::text as row from (
      select p.id, coalesce(p.visit_id, p.id) as visit, p.session_id as "sessionId",
        ${roomJson(sql`p.room_id`)} as room, n.text as name,
        ${iso(sql`p.joined_at`)} as "joinedAt", ${iso(sql`p.left_at`)} as "leftAt"
      from mirror_participants p
        left join mirror_contexts k on k.id = p.context_id
        left join mirror_texts n on n.id = k.name_id
        left join mirror_rooms r on r.id = p.room_id
        left join mirror_texts t on t.id = r.name_id
      where ${ofPerson(personId, contextId, id)} and p.joined_at is not null
      order by p.joined_at desc, p.id limit ${maxJoins}) as joined`)
  return rows.map(({ row }) => JSON.parse(row) as PersonJoin)
}
