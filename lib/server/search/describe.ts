import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import { searchKinds, type SearchKind, type SearchRow } from '@/lib/contract/search/answer'
import {
  compositionPath,
  personPath,
  recordingPath,
  roomPath,
  sessionPath,
} from '@/lib/contract/routes'
import { prepared } from '@/lib/server/db/prepared'

/** A row of the mirror as a result shows it, without how it was found. */
export type Described = Omit<SearchRow, 'matched' | 'href'>

const paths: Record<SearchKind, (telnyxId: string) => string> = {
  session: sessionPath,
  person: personPath,
  recording: recordingPath,
  room: roomPath,
  composition: compositionPath,
}

export const hrefOf = (kind: SearchKind, telnyxId: string) => paths[kind](telnyxId)

const iso = (column: SQL) =>
  sql`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type Columns = {
  id?: SQL
  title: SQL
  detail?: SQL
  at: SQL
  until: SQL
  live: SQL
  count?: SQL
  session?: SQL
}

const select = (kind: SearchKind, columns: Columns, from: SQL) => sql`
  select ${sql.raw(`'${kind}'::text`)} as kind, ${columns.id ?? sql`it.id::text`} as id, ${columns.title} as title,
    ${columns.detail ?? sql`null::text`} as detail, ${iso(columns.at)} as at,
    ${iso(columns.until)} as until, ${columns.live} as live,
    ${columns.count ?? sql`null::int`} as count, it.id::text as "telnyxId",
    ${columns.session ?? sql`it.session_id::text`} as "sessionId", ${iso(sql`it.gone_at`)} as gone_at
  from ${from} where it.id = any(${sql.placeholder(kind)}::uuid[])`

const roomName = sql`left join mirror_rooms room on room.id = it.room_id
  left join mirror_texts room_name on room_name.id = room.name_id`
const personName = sql`left join mirror_contexts context on context.id = one.context_id
  left join mirror_texts person_name on person_name.id = context.name_id`

const described: Record<SearchKind, SQL> = {
  session: select(
    'session',
    {
      title: sql`room_name.text`,
      at: sql`it.created_at`,
      until: sql`it.ended_at`,
      live: sql`coalesce(it.active, false) and it.ended_at is null and it.gone_at is null`,
      count: sql`(select count(distinct coalesce(context_id::text, one.id::text))::int from mirror_participants one
          where one.session_id = it.id)`,
      session: sql`it.id::text`,
    },
    sql`mirror_sessions it ${roomName}`,
  ),
  person: select(
    'person',
    {
      id: sql`coalesce(person.key, 'name:' || context.name_id, it.id::text)`,
      title: sql`person_name.text`,
      detail: sql`room_name.text`,
      at: sql`it.joined_at`,
      until: sql`coalesce(it.left_at, session.ended_at)`,
      live: sql`it.left_at is null and coalesce(session.active, false) and session.ended_at is null`,
      count: sql`person.visits`,
    },
    sql`(select * from mirror_participants) it left join mirror_participants one on one.id = it.id
        left join mirror_sessions session on session.id = it.session_id ${roomName} ${personName}
        left join mirror_persons person on person.id = context.person_id`,
  ),
  recording: select(
    'recording',
    {
      title: sql`person_name.text`,
      detail: sql`room_name.text`,
      at: sql`coalesce(it.started_at, it.created_at)`,
      until: sql`it.ended_at`,
      live: sql`coalesce(it.status = 'recording', false)`,
      count: sql`it.duration_secs::int`,
    },
    sql`mirror_recordings it left join mirror_participants one on one.id = it.participant_id
        ${roomName} ${personName}`,
  ),
  room: select(
    'room',
    {
      title: sql`room_name.text`,
      at: sql`(select max(created_at) from mirror_sessions session where session.room_id = it.id)`,
      until: sql`null::timestamptz`,
      live: sql`it.active_session_id is not null and it.gone_at is null`,
      count: sql`(select count(*)::int from mirror_sessions session where session.room_id = it.id)`,
      session: sql`it.active_session_id::text`,
    },
    sql`mirror_rooms it left join mirror_texts room_name on room_name.id = it.name_id`,
  ),
  composition: select(
    'composition',
    {
      title: sql`room_name.text`,
      detail: sql`it.status`,
      at: sql`it.created_at`,
      until: sql`it.completed_at`,
      live: sql`false`,
      count: sql`it.duration_secs::int`,
    },
    sql`mirror_compositions it ${roomName}`,
  ),
}

const statement = prepared((db) => {
  const each = searchKinds.map((kind) => sql`(${described[kind]})`)
  return db
    .select({
      kind: sql<SearchKind>`kind`,
      id: sql<string>`id`,
      title: sql<string | null>`title`,
      detail: sql<string | null>`detail`,
      at: sql<string | null>`at`,
      until: sql<string | null>`until`,
      live: sql<boolean>`live`,
      count: sql<number | null>`count`,
      telnyxId: sql<string>`"telnyxId"`,
      sessionId: sql<string | null>`"sessionId"`,
      gone_at: sql<string | null>`gone_at`,
    })
    .from(sql`(${sql.join(each, sql` union all `)}) as described`)
    .prepare('search_describe')
})

/** Describes rows from the mirror by `kind id`, in one statement. */
export async function describe(
  rows: readonly { kind: SearchKind; id: string }[],
): Promise<Map<string, Described>> {
  if (rows.length === 0) return new Map()
  const idsOf = (kind: SearchKind) => rows.filter((row) => row.kind === kind).map((row) => row.id)
  const ids = searchKinds.map((kind) => [kind, `{${idsOf(kind).join(',')}}`])
  const found = await (await statement()).execute(Object.fromEntries(ids))
  return new Map(found.map((row) => [`${row.kind} ${row.telnyxId}`, row]))
}
