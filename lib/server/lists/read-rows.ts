import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { MirrorRow } from '@/lib/contract/directory/rows'
import { database } from '@/lib/server/db/client'

/**
 * The rows that a statement selects, ordered by their column `at`. The database writes them as
 * JSON, so that both drivers return the same; `gone_at` is present only if set.
 */
export async function readRows<Row extends MirrorRow>(
  statement: SQL,
): Promise<ReadonlyMap<string, Row>> {
  const db = await database()
  const answer = await db.execute<{ row: string }>(
    sql`select row_to_json(shown)::text as row from (${statement}) as shown`,
  )
  return new Map(answer.rows.map(({ row }) => toShown<Row>(row)))
}

function toShown<Row extends MirrorRow>(text: string): [string, Row] {
  const { at, gone_at, ...row } = JSON.parse(text) as Row & { at: string | number }
  return [String(at), { ...row, ...(gone_at && { gone_at }) } as unknown as Row]
}

/** An instant as ISO 8601 of UTC, to the millisecond. */
export const iso = (instant: SQL): SQL =>
  sql`to_char(${instant} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Columns of an alias as ISO instants, under their own names. */
export const instants = (alias: string, names: string[]): SQL =>
  sql.join(
    names.map((name) => {
      const column = sql.raw(`${alias}.${name}`)
      return sql`${iso(column)} as ${sql.identifier(name)}`
    }),
    sql`, `,
  )

/** The columns common to all mirrored rows. */
export const versionOf = (alias: string): SQL => instants(alias, ['seen_at', 'gone_at'])

export const anyId = (ids: string[]): SQL => sql`any(${sql.param(ids)}::uuid[])`

/** A room as JSON; `r` and `t` are the aliases of the room and its name. */
export const roomJson = (roomId: SQL): SQL =>
  sql`case when ${roomId} is not null then json_build_object('id', ${roomId}, 'name', t.text) end`
