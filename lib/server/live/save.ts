import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import type { PersonRow, SessionRow } from './merge'

type Pair<Row> = { before: Row | null | undefined; after: Row }

/** A statement takes at most 65,535 parameters. */
const rowsAtOnce = 1_000

/**
 * Changed rows, each once: a row that moves between pages during a read comes twice, and the last
 * one counts.
 */
function changed<Row extends { id: string }>(pairs: Pair<Row>[]): Row[] {
  const rows = pairs.filter(({ before, after }) => !isSame(before, after))
  return [...new Map(rows.map(({ after }) => [after.id, after])).values()]
}

function isSame<Row extends object>(before: Row | null | undefined, after: Row): boolean {
  if (!before) return false
  return isDeepStrictEqual(Object.entries(before).sort(), Object.entries(after).sort())
}

function inBatches<Row>(rows: Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce),
  )
}

/** `set column = excluded.column` for every column. */
function replaced(table: PgTable): Record<string, SQL> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([name, column]) => [
      name,
      sql`excluded.${sql.identifier(column.name)}`,
    ]),
  )
}

const sessionColumns = replaced(liveSessions)
const personColumns = replaced(livePeople)

/** Stores the rows that differ from the stored ones; each becomes an event. */
export async function saveSessions(tx: Transaction, pairs: Pair<SessionRow>[]): Promise<void> {
  for (const rows of inBatches(changed(pairs)))
    await tx
      .insert(liveSessions)
      .values(rows)
      .onConflictDoUpdate({ target: liveSessions.id, set: sessionColumns })
}

/** Stores changed participants in the same way. */
export async function savePeople(tx: Transaction, pairs: Pair<PersonRow>[]): Promise<void> {
  for (const rows of inBatches(changed(pairs)))
    await tx
      .insert(livePeople)
      .values(rows)
      .onConflictDoUpdate({ target: livePeople.id, set: personColumns })
}
