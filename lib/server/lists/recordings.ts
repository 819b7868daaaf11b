import 'server-only'
import { sql } from 'drizzle-orm'
import { recordings } from '@/lib/contract/directory/recordings'
import type { RecordingRow } from '@/lib/contract/directory/rows'
import {
  byMoment,
  byNumber,
  byText,
  goneFilter,
  inRooms,
  isAnyId,
  isAnyText,
  lastsMinutes,
  participantsOf,
} from './conditions'
import { anyId, instants, readRows, roomJson, versionOf } from './read-rows'
import type { SourceOf } from './source'

const byName = sql`left join mirror_participants p on p.id = f.participant_id
  left join mirror_contexts c on c.id = p.context_id left join mirror_texts n on n.id = c.name_id`
const named = sql`left join mirror_rooms r on r.id = f.room_id
  left join mirror_texts t on t.id = r.name_id`

const readRecordings = (ids: string[]) =>
  readRows<RecordingRow>(sql`
    select f.id as at, f.id, n.text as name, ${versionOf('f')}, f.type, f.status, f.codec,
      f.duration_secs, f.size_mb, ${instants('f', ['started_at', 'ended_at', 'completed_at'])},
      ${roomJson(sql`f.room_id`)} as room, f.session_id,
      case when f.participant_id is not null
        then json_build_object('id', f.participant_id, 'context', c.context) end as participant
    from mirror_recordings f ${byName} ${named} where f.id = ${anyId(ids)}`)

export const recordingSource: SourceOf<typeof recordings, RecordingRow> = {
  list: recordings,
  kind: 'recordings',
  from: sql`mirror_recordings f`,
  id: sql`f.id`,
  idType: 'uuid',
  sorts: {
    name: byText(sql`n.sort_key`, byName),
    room: byText(sql`t.sort_key`, named),
    type: byText(sql`f.type`),
    started_at: byMoment(sql`f.started_at`),
    duration_secs: byNumber(sql`f.duration_secs`),
    size_mb: byNumber(sql`f.size_mb`),
  },
  filters: {
    room: (values) => inRooms(sql`f.room_id`, values),
    person: (values) => sql`f.participant_id in ${participantsOf(values)}`,
    session: (values) => isAnyId(sql`f.session_id`, values),
    type: (values) => isAnyText(sql`f.type`, values),
    state: (values) => isAnyText(sql`f.status`, values),
    minutes: lastsMinutes(sql`f.duration_secs`),
    gone: goneFilter(sql`f.gone_at`),
  },
  spans: { time: sql`f.started_at` },
  finds: ({ textIds, isId }) =>
    sql`(f.participant_id in (select p.id from mirror_participants p
        join mirror_contexts c on c.id = p.context_id where c.name_id in ${textIds})
      or f.room_id in (select id from mirror_rooms where name_id in ${textIds})
      or ${isId(sql`f.id`)} or ${isId(sql`f.session_id`)})`,
  read: readRecordings,
}
