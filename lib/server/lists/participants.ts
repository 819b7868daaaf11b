import 'server-only'
import { sql } from 'drizzle-orm'
import { participants } from '@/lib/contract/directory/participants'
import type { ParticipantRow } from '@/lib/contract/directory/rows'
import {
  byMoment,
  byNumber,
  byText,
  goneFilter,
  hasNoRoomName,
  inRooms,
  isAnyId,
  isAnyOf,
  participantsOf,
} from './conditions'
import { anyId, instants, readRows, roomJson, versionOf } from './read-rows'
import type { SourceOf } from './source'

const claimed = sql`left join mirror_contexts c on c.id = p.context_id`
const byName = sql`${claimed} left join mirror_texts n on n.id = c.name_id`
const named = sql`left join mirror_rooms r on r.id = p.room_id
  left join mirror_texts t on t.id = r.name_id`

const isUnnamed = sql`p.id in (select each.id from mirror_participants each where each.context_id is null
  union all select each.id from mirror_contexts claim
    join mirror_participants each on each.context_id = claim.id where claim.name_id is null)`

const readParticipants = (ids: string[]) =>
  readRows<ParticipantRow>(sql`
    select p.id as at, p.id, n.text as name, ${versionOf('p')}, c.context, p.session_id,
      ${roomJson(sql`p.room_id`)} as room, h.key as person, coalesce(p.visit_id, p.id) as visit,
      ${instants('p', ['joined_at', 'left_at'])}
    from mirror_participants p ${byName} ${named}
      left join mirror_persons h on h.id = c.person_id
    where p.id = ${anyId(ids)}`)

export const participantSource: SourceOf<typeof participants, ParticipantRow> = {
  list: participants,
  kind: 'participants',
  from: sql`mirror_participants p`,
  id: sql`p.id`,
  idType: 'uuid',
  sorts: {
    name: byText(sql`n.sort_key`, byName, isUnnamed),
    room: byText(sql`t.sort_key`, named, hasNoRoomName(sql`p.id`, 'mirror_participants')),
    joined_at: byMoment(sql`p.joined_at`),
    left_at: byMoment(sql`p.left_at`),
    duration_secs: byNumber(sql`extract(epoch from p.left_at - p.joined_at)::double precision`),
  },
  filters: {
    room: (values) => inRooms(sql`p.room_id`, values),
    person: (values) => sql`p.id in ${participantsOf(values)}`,
    session: (values) => isAnyId(sql`p.session_id`, values),
    state: isAnyOf({
      inside: sql`p.left_at is null and p.gone_at is null`,
      left: sql`p.left_at is not null`,
    }),
    gone: goneFilter(sql`p.gone_at`),
  },
  spans: { time: sql`p.joined_at` },
  finds: ({ textIds, isId }) =>
    sql`(p.context_id in (select id from mirror_contexts where name_id in ${textIds})
      or p.room_id in (select id from mirror_rooms where name_id in ${textIds})
      or ${isId(sql`p.id`)} or ${isId(sql`p.session_id`)})`,
  read: readParticipants,
}
