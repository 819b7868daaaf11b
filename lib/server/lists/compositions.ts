import 'server-only'
import { sql } from 'drizzle-orm'
import { compositions } from '@/lib/contract/directory/compositions'
import type { CompositionRow } from '@/lib/contract/directory/rows'
import { byMoment, byNumber, byText, goneFilter, inRooms, isAnyId, isAnyText } from './conditions'
import { anyId, instants, readRows, roomJson, versionOf } from './read-rows'
import type { SourceOf } from './source'

const named = sql`left join mirror_rooms r on r.id = m.room_id
  left join mirror_texts t on t.id = r.name_id`

const waits = (table: 'm' | 'o') =>
  sql`${sql.raw(table)}.status = 'enqueued' and ${sql.raw(table)}.gone_at is null`

const readCompositions = (ids: string[]) =>
  readRows<CompositionRow>(sql`
    select m.id as at, m.id, t.text as name, ${versionOf('m')}, ${roomJson(sql`m.room_id`)} as room,
      m.session_id, m.status, m.format, m.resolution, m.duration_secs, m.size_mb,
      ${instants('m', ['created_at', 'completed_at'])},
      case when ${waits('m')} and m.created_at is not null then json_build_object('place', (select count(*) from mirror_compositions o
          where ${waits('o')} and (o.created_at, o.id) <= (m.created_at, m.id)),
        'count', (select count(*) from mirror_compositions o where ${waits('o')})) end as queue
    from mirror_compositions m ${named} where m.id = ${anyId(ids)}`)

export const compositionSource: SourceOf<typeof compositions, CompositionRow> = {
  list: compositions,
  kind: 'compositions',
  from: sql`mirror_compositions m`,
  id: sql`m.id`,
  idType: 'uuid',
  sorts: {
    name: byText(sql`t.sort_key`, named),
    status: byText(sql`m.status`),
    resolution: byText(sql`m.resolution`),
    duration_secs: byNumber(sql`m.duration_secs`),
    size_mb: byNumber(sql`m.size_mb`),
    created_at: byMoment(sql`m.created_at`),
  },
  filters: {
    room: (values) => inRooms(sql`m.room_id`, values),
    session: (values) => isAnyId(sql`m.session_id`, values),
    state: (values) => isAnyText(sql`m.status`, values),
    gone: goneFilter(sql`m.gone_at`),
  },
  spans: { time: sql`m.created_at` },
  finds: ({ textIds, isId }) =>
    sql`(m.room_id in (select id from mirror_rooms where name_id in ${textIds})
      or ${isId(sql`m.id`)} or ${isId(sql`m.session_id`)})`,
  read: readCompositions,
}
