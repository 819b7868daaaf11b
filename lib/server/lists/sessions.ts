import 'server-only'
import { sql } from 'drizzle-orm'
import type { SessionRow } from '@/lib/contract/directory/rows'
import { sessions } from '@/lib/contract/directory/sessions'
import {
  byMoment,
  byNumber,
  byText,
  goneFilter,
  hasNoRoomName,
  inRooms,
  isAnyOf,
  lastsMinutes,
  participantsOf,
} from './conditions'
import { anyId, instants, iso, readRows, roomJson, versionOf } from './read-rows'
import type { SourceOf } from './source'

const named = sql`left join mirror_rooms r on r.id = s.room_id
  left join mirror_texts t on t.id = r.name_id`

/** A session without a reported end has no length. */
const secs = sql`extract(epoch from s.ended_at - s.created_at)::double precision`
const isLive = sql`(s.active is true and s.ended_at is null)`
const recorded = sql`exists (select 1 from mirror_recordings f where f.session_id = s.id)`

const readSessions = (ids: string[]) =>
  readRows<SessionRow>(sql`
    select s.id as at, s.id, t.text as name, ${versionOf('s')},
      ${roomJson(sql`s.room_id`)} as room, ${isLive} as active,
      ${iso(sql`s.created_at`)} as started_at, ${instants('s', ['ended_at'])},
      coalesce(s.participants_count, nullif(inside.joins, 0)) as joins,
      coalesce(inside.people, '[]') as people, files.recordings, files.recordings_mb
    from mirror_sessions s ${named},
      lateral (select count(*)::int as joins,
          to_json((array_agg(json_build_object('id', p.id, 'context', c.context)
            order by p.joined_at, p.id))[1:3]) as people
        from mirror_participants p left join mirror_contexts c on c.id = p.context_id
        where p.session_id = s.id) as inside,
      lateral (select count(*)::int as recordings, round(coalesce(sum(f.size_mb), 0)::numeric, 2)::double precision as recordings_mb
        from mirror_recordings f where f.session_id = s.id and f.gone_at is null) as files
    where s.id = ${anyId(ids)}`)

export const sessionSource: SourceOf<typeof sessions, SessionRow> = {
  list: sessions,
  kind: 'sessions',
  from: sql`mirror_sessions s`,
  id: sql`s.id`,
  idType: 'uuid',
  sorts: {
    name: byText(sql`t.sort_key`, named, hasNoRoomName(sql`s.id`, 'mirror_sessions')),
    started_at: byMoment(sql`s.created_at`),
    ended_at: byMoment(sql`s.ended_at`),
    duration_secs: byNumber(secs),
    joins: byNumber(sql`s.participants_count::double precision`),
  },
  filters: {
    room: (values) => inRooms(sql`s.room_id`, values),
    person: (values) =>
      sql`s.id in (select session_id from mirror_participants where id in ${participantsOf(values)})`,
    state: isAnyOf({ live: isLive, over: sql`not ${isLive}` }),
    recorded: isAnyOf({ yes: recorded, no: sql`not ${recorded}` }),
    minutes: lastsMinutes(secs),
    gone: goneFilter(sql`s.gone_at`),
  },
  spans: { time: sql`s.created_at` },
  finds: ({ textIds, isId }) =>
    sql`(s.room_id in (select id from mirror_rooms where name_id in ${textIds})
      or s.id in (select p.session_id from mirror_participants p
        join mirror_contexts c on c.id = p.context_id where c.name_id in ${textIds})
      or ${isId(sql`s.id`)} or ${isId(sql`s.room_id`)})`,
  read: readSessions,
}
