import 'server-only'
import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/lib/server/db/client'
import type {
  mirrorCompositions,
  mirrorParticipants,
  mirrorRecordings,
  mirrorRooms,
  mirrorSessions,
} from '@/lib/server/db/mirror-schema'
import type { Provenance } from './provenance'

export type MirrorTable =
  | typeof mirrorRooms
  | typeof mirrorSessions
  | typeof mirrorParticipants
  | typeof mirrorRecordings
  | typeof mirrorCompositions

/** Telnyx's fields by column name, times as Telnyx wrote them. */
export type Row = { id: string; updated_at: string | null } & Record<
  string,
  string | number | boolean | null
>

const kept = new Set(['id', 'read_at', 'seen_at', 'gone_at'])

/**
 * The version of a row that wins: Telnyx's newer one. If equal or unknown, the one whose request
 * was sent later, and at a tie the later arrival.
 */
const isNews = sql`case
  when excluded.updated_at <> it.updated_at then excluded.updated_at > it.updated_at
  else excluded.read_at >= it.read_at end`

/** Writes the newer versions of rows of one table, all with the same fields; each id once. */
export async function upsert(
  tx: Transaction,
  table: MirrorTable,
  rows: Row[],
  { readAt, byId = false, isPart = false }: Provenance,
): Promise<void> {
  const [first] = rows
  if (!first) return
  const names = Object.keys(first)
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const columns = list(names.map((name) => sql.identifier(name)))
  const changed = names.filter((name) => !kept.has(name)).map((name) => newValue(name, isPart))
  const found = sql`excluded.read_at > it.gone_at`
  const gone = byId ? sql`case when ${found} then null else it.gone_at end` : sql`it.gone_at`
  await tx.execute(sql`
    insert into ${table} as it (${columns}, read_at, seen_at)
    select ${columns}, ${readAt.toISOString()}::timestamptz, ${readAt.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(sorted)}::jsonb) as reported(${typed(table, names)})
    on conflict (id) do update set ${list(changed)},
      read_at = greatest(it.read_at, excluded.read_at),
      seen_at = greatest(it.seen_at, excluded.seen_at),
      gone_at = ${gone}`)
}

/** A partial report has no version, so from then on the read times decide. */
function newValue(name: string, isPart: boolean): SQL {
  const column = sql.identifier(name)
  const value = isPart && name !== 'updated_at' ? added(name) : sql`excluded.${column}`
  return sql`${column} = case when ${isNews} then ${value} else it.${column} end`
}

/** Times in a partial report are those of reporting: Telnyx's own are more exact. */
function added(name: string): SQL {
  const column = sql.identifier(name)
  return name.endsWith('_at')
    ? sql`coalesce(it.${column}, excluded.${column})`
    : sql`coalesce(excluded.${column}, it.${column})`
}

function typed(table: PgTable, names: string[]): SQL {
  const types = new Map(
    Object.values(getTableColumns(table)).map((column) => [column.name, column.getSQLType()]),
  )
  return list(names.map((name) => sql`${sql.identifier(name)} ${sql.raw(types.get(name) ?? '')}`))
}

const list = (parts: SQL[] | ReturnType<typeof sql.identifier>[]) => sql.join(parts, sql`, `)
