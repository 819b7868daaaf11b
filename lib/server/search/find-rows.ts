import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { searchKinds, type SearchKind } from '@/lib/contract/search/answer'
import { prepared } from '@/lib/server/db/prepared'
import { candidates, valuesOf, type Sought } from './candidates'

/** A match: an id of Telnyx, for a person the newest participant, and how it was found. */
export type Row = {
  kind: SearchKind
  id: string
  rank: number
  /** The matching name of a participant. */
  text: string | null
  total: number
}

const sessions = sql`
  select session_id, rank, at, text_id, person_rank from found union all
  select session_id, rank, at, null, null from in_room`

const byKind: Record<SearchKind, SQL> = {
  session: sql`select session_id, min(rank), max(at),
    (array_agg(text_id order by person_rank, at desc))[1]
    from (${sessions}) as it where session_id is not null group by session_id`,
  person: sql`select (array_agg(id order by at desc nulls last))[1], min(rank), max(at),
    (array_agg(text_id order by person_rank, at desc nulls last))[1]
    from found group by coalesce(person_id, -text_id)`,
  recording: sql`select id, min(rank), max(at), max(text_id) from (
      select recording.id, found.rank, recording.started_at as at, found.text_id
      from found join mirror_recordings recording on recording.participant_id = found.id
      union all select recording.id, in_room.rank, recording.started_at, null
      from in_room join mirror_recordings recording on recording.session_id = in_room.session_id
    ) as it group by id`,
  composition: sql`select composition.id, min(it.rank), max(composition.created_at), max(it.text_id)
    from (${sessions}) as it join mirror_compositions composition on composition.session_id = it.session_id
    group by composition.id`,
  room: sql`select it.room_id, min(it.rank), max(it.at), max(it.text_id)
    from (select named.room_id, named.rank, room.created_at as at, null::bigint as text_id
      from part join named on named.side = part.room join mirror_rooms room on room.id = named.room_id
      where part.person is null and not part.timed
      union all select room_id, rank, at, null from in_room
      union all select found.room_id, found.rank, found.at, found.text_id
        from found where exists (select 1 from part where person is not null and room is not null)
          and found.room_id in (select room_id from named)) as it
    where it.room_id is not null group by it.room_id`,
}

/** A kind that is not asked for costs nothing: its condition is decided before its rows are read. */
const ofKind = (kind: SearchKind) => sql`(
  select ${sql.raw(`'${kind}'::text`)} as kind, it.*, count(*) over ()::int as total
  from (${byKind[kind]}) as it(id, rank, at, text_id)
  where ${sql.raw(`'${kind}'`)} = any(${sql.placeholder('kinds')}::text[])
  order by rank, at desc nulls last, id limit ${sql.placeholder('limit')}::int)`

const statement = prepared((db) =>
  db
    .select({
      kind: sql<SearchKind>`best.kind`,
      id: sql<string>`best.id`,
      rank: sql<number>`best.rank`,
      text: sql<string | null>`name.text`,
      total: sql<number>`best.total`,
    })
    .from(
      sql`(with ${candidates} ${sql.join(searchKinds.map(ofKind), sql` union all `)}) as best
        left join mirror_texts name on name.id = best.text_id`,
    )
    .orderBy(sql`best.kind, best.rank, best.at desc nulls last, best.id`)
    .prepare('search_rows'),
)

/** The best rows of each kind, newest first at equal rank. */
export async function findRows(
  sought: Sought,
  kinds: readonly SearchKind[],
  limit: number,
): Promise<Row[]> {
  if (sought.parts.length === 0 || kinds.length === 0) return []
  return (await statement()).execute({ ...valuesOf(sought), kinds: `{${kinds.join(',')}}`, limit })
}
