import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { ListSums } from '@/lib/contract/directory/rows'
import type { ListRequest } from '@/lib/contract/lists/request'
import { database } from '@/lib/server/db/client'
import { defineRoute } from '@/lib/server/http/define-route'
import type { RouteHandler } from '@/lib/server/http/guard'
import { compositionSource } from './compositions'
import { matching } from './matching'
import { listRequest } from './read-request'
import { recordingSource } from './recordings'
import { sessionSource } from './sessions'
import type { ListSource } from './source'

/** A source and its sums: columns `size` and `secs`, one row for each `key`. */
type Summed = { source: ListSource<unknown>; key: SQL; size: SQL; secs: SQL }

/** Audio and video of one participant run in parallel: their time counts once. */
export const recordingSums: Summed = {
  source: recordingSource,
  key: sql`coalesce(f.session_id::text || f.participant_id::text, f.id::text)`,
  size: sql`f.size_mb`,
  secs: sql`f.duration_secs`,
}

export const compositionSums: Summed = {
  source: compositionSource,
  key: sql`m.id`,
  size: sql`m.size_mb`,
  secs: sql`m.duration_secs`,
}

/** The time of all participants who have left, and the size of the recordings. */
export const sessionSums: Summed = {
  source: sessionSource,
  key: sql`s.id`,
  size: sql`(select sum(f.size_mb) from mirror_recordings f
    where f.session_id = s.id and f.gone_at is null)`,
  secs: sql`(select sum(extract(epoch from p.left_at - p.joined_at)) from mirror_participants p
    where p.session_id = s.id)`,
}

/** Sums over all matching rows, on any page. */
export async function sumRows(
  { source, key, size, secs }: Summed,
  request: ListRequest,
): Promise<{ data: ListSums }> {
  const matches = await matching(source, request)
  const db = await database()
  const { rows } = await db.execute<ListSums>(sql`
    select coalesce(sum(count), 0)::int as count, coalesce(sum(size), 0)::float8 as size_mb,
      coalesce(sum(secs), 0)::float8 as duration_secs
    from (select count(*) as count, sum(${size}) as size, max(${secs}) as secs
      from ${source.from} where ${matches} group by ${key}) as grouped`)
  return { data: rows[0] ?? { count: 0, size_mb: 0, duration_secs: 0 } }
}

export function sumsRoute(summed: Summed): RouteHandler {
  const { list } = summed.source
  return defineRoute({
    method: 'GET',
    permission: list.permission,
    query: listRequest(list),
    handler: async (_, { query }) => ({ body: await sumRows(summed, query) }),
  })
}
