import 'server-only'
import { sql } from 'drizzle-orm'
import type { ClaimedName, PersonIdentity } from '@/lib/contract/person-identity'
import { database } from '@/lib/server/db/client'
import { iso } from '@/lib/server/lists/read-rows'
import { ofPerson } from './of-person'

type Sums = Pick<
  PersonIdentity['data'],
  'joins' | 'visits' | 'rooms' | 'firstSeenAt' | 'lastSeenAt' | 'recordings' | 'names'
>

const maxNames = 20

/** Totals of a person's joins, and every claimed name, the most frequent first. */
export async function sumPerson(
  personId: number | null,
  contextId: number | null,
  id: string,
): Promise<Sums> {
  const db = await database()
  const mine = ofPerson(personId, contextId, id)
  const { rows } = await db.execute<{ row: string }>(sql`
    select row_to_json(summed)::text as row from (
      select count(*)::int as joins, count(distinct coalesce(p.visit_id, p.id))::int as visits,
        count(distinct p.room_id)::int as rooms,
        ${iso(sql`min(p.joined_at)`)} as "firstSeenAt",
        ${iso(sql`max(coalesce(p.left_at, p.joined_at))`)} as "lastSeenAt",
        (select json_build_object('count', count(*)::int, 'sizeMb', coalesce(sum(f.size_mb), 0))
          from mirror_recordings f join mirror_participants p on p.id = f.participant_id
          where ${mine} and f.gone_at is null) as recordings
      from mirror_participants p where ${mine}) as summed`)
  const sums = JSON.parse(rows[0]?.row ?? '{}') as Omit<Sums, 'names'>
  return { ...sums, names: await listNames(mine) }
}

async function listNames(mine: ReturnType<typeof ofPerson>): Promise<ClaimedName[]> {
  const db = await database()
  const { rows } = await db.execute<{ row: string }>(sql`
    select row_to_json(claimed)::text as row from (
      select n.text as name, count(*)::int as joins, ${iso(sql`max(p.joined_at)`)} as "lastAt"
      from mirror_participants p left join mirror_contexts k on k.id = p.context_id
        left join mirror_texts n on n.id = k.name_id
      where ${mine} group by n.text
      order by count(*) desc, max(p.joined_at) desc nulls last limit ${maxNames}) as claimed`)
  return rows.map(({ row }) => JSON.parse(row) as ClaimedName)
}
