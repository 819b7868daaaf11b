import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { rooms } from '@/lib/contract/directory/rooms'
import type { RoomRow } from '@/lib/contract/directory/rows'
import { byMoment, byNumber, byText, goneFilter, inRooms, isAnyOf } from './conditions'
import { anyId, instants, readRows, versionOf } from './read-rows'
import type { SourceOf } from './source'

const named = sql`left join mirror_texts t on t.id = r.name_id`

/** A room that was never used has no figures: they count as zero. */
const figured = sql`left join mirror_room_figures g on g.room_id = r.id`
const figure = (column: SQL) => ({
  ...byNumber(sql`coalesce(${column}, 0)::double precision`),
  join: figured,
})

const readRooms = (ids: string[]) =>
  readRows<RoomRow>(sql`
    select r.id as at, r.id, t.text as name, ${versionOf('r')}, r.active_session_id,
      case when r.active_session_id is not null then inside.people end as people,
      ${instants('g', ['last_used_at'])}, coalesce(g.sessions, 0) as sessions,
      round(coalesce(g.people_secs, 0) / 60)::int as people_minutes,
      round(coalesce(g.storage_mb, 0)::numeric, 2)::double precision as storage_mb,
      r.max_participants, r.enable_recording, ${instants('r', ['created_at', 'updated_at'])}
    from mirror_rooms r ${named} ${figured},
      lateral (select count(*)::int as people from mirror_participants p
        where p.session_id = r.active_session_id and p.left_at is null
          and p.gone_at is null) as inside
    where r.id = ${anyId(ids)}`)

export const roomSource: SourceOf<typeof rooms, RoomRow> = {
  list: rooms,
  kind: 'rooms',
  from: sql`mirror_rooms r`,
  id: sql`r.id`,
  idType: 'uuid',
  sorts: {
    name: byText(sql`t.sort_key`, named, sql`r.name_id is null`),
    last_used_at: { ...byMoment(sql`g.last_used_at`), join: figured },
    sessions: figure(sql`g.sessions`),
    people_minutes: figure(sql`g.people_secs`),
    storage_mb: figure(sql`g.storage_mb`),
    max_participants: byNumber(sql`r.max_participants::double precision`),
    enable_recording: byNumber(sql`r.enable_recording::int::double precision`),
    created_at: byMoment(sql`r.created_at`),
    updated_at: byMoment(sql`r.updated_at`),
  },
  filters: {
    name: (values) => inRooms(sql`r.id`, values),
    state: isAnyOf({
      live: sql`r.active_session_id is not null`,
      idle: sql`r.active_session_id is null`,
    }),
    recording: isAnyOf({ on: sql`r.enable_recording`, off: sql`r.enable_recording is not true` }),
    gone: goneFilter(sql`r.gone_at`),
  },
  spans: { time: sql`r.created_at` },
  finds: ({ textIds, isId }) => sql`(r.name_id in ${textIds} or ${isId(sql`r.id`)})`,
  read: readRooms,
}
