import 'server-only'
import { sql } from 'drizzle-orm'
import { people } from '@/lib/contract/directory/people'
import type { PersonRow } from '@/lib/contract/directory/rows'
import { byMoment, byNumber, byText, isAnyOf } from './conditions'
import { instants, iso, readRows } from './read-rows'
import type { SourceOf } from './source'

const named = sql`left join mirror_texts n on n.id = h.name_id`
const isInside = sql`exists (select 1 from mirror_contexts c
  join mirror_participants p on p.context_id = c.id
  where c.person_id = h.id and p.left_at is null and p.gone_at is null)`

const readPeople = (ids: string[]) =>
  readRows<PersonRow>(sql`
    select h.id as at, h.key as id, n.text as name, ${iso(sql`last.seen_at`)} as seen_at,
      coalesce(claimed.names, '[]') as names, h.joins, h.visits,
      ${instants('h', ['first_seen_at', 'last_seen_at'])},
      case when last.id is not null then json_build_object('participant_id', last.id,
        'session_id', last.session_id, 'inside', last.left_at is null) end as last,
      case when last.room_id is not null
        then json_build_object('id', last.room_id, 'name', t.text) end as room
    from mirror_persons h ${named}
      left join lateral (select p.* from mirror_contexts c
          join mirror_participants p on p.context_id = c.id where c.person_id = h.id
        order by p.joined_at desc nulls last, p.id limit 1) as last on true
      left join mirror_rooms r on r.id = last.room_id
      left join mirror_texts t on t.id = r.name_id
      left join lateral (select to_json((array_agg(distinct k.text))[1:10]) as names
        from mirror_contexts c join mirror_texts k on k.id = c.name_id
        where c.person_id = h.id) as claimed on true
    where h.id = any(${sql.param(ids)}::bigint[])`)

export const personSource: SourceOf<typeof people, PersonRow> = {
  list: people,
  kind: 'participants',
  from: sql`mirror_persons h`,
  id: sql`h.id`,
  idType: 'bigint',
  sorts: {
    name: byText(sql`n.sort_key`, named, sql`h.name_id is null`),
    last_seen_at: byMoment(sql`h.last_seen_at`),
    first_seen_at: byMoment(sql`h.first_seen_at`),
    visits: byNumber(sql`h.visits::double precision`),
    joins: byNumber(sql`h.joins::double precision`),
    names_count: byNumber(sql`h.names_count::double precision`),
  },
  filters: {
    state: isAnyOf({ live: isInside, away: sql`not ${isInside}` }),
    visits: isAnyOf({ once: sql`h.visits <= 1`, again: sql`h.visits > 1` }),
  },
  spans: { time: sql`h.last_seen_at` },
  finds: ({ textIds, isId }) =>
    sql`h.id in (select c.person_id from mirror_contexts c where c.name_id in ${textIds}
      union all select c.person_id from mirror_contexts c
        join mirror_participants p on p.context_id = c.id where ${isId(sql`p.id`)})`,
  read: readPeople,
}
