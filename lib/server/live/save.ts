import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { getTableColumns, sql, type SQL } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Transaction } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import type { PersonRow, SessionRow } from './merge'

type Pair<Row> = { before: Row | undefined; after: Row }

/** A statement takes 65,535 parameters. */
const rowsAtOnce = 1_000

function changed<Row extends object>(pairs: Pair<Row>[]): Row[] {
  return pairs.filter(({ before, after }) => !isSame(before, after)).map(({ after }) => after)
}

function isSame<Row extends object>(before: Row | undefined, after: Row): boolean {
  if (before === undefined) return false
  return isDeepStrictEqual(Object.entries(before).sort(), Object.entries(after).sort())
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

/** Stores the rows that differ from what is stored; each of them becomes an event. */
export async function saveSessions(tx: Transaction, pairs: Pair<SessionRow>[]): Promise<void> {
  const rows = changed(pairs)
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insert(liveSessions)
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflictDoUpdate({ target: liveSessions.id, set: replaced(liveSessions) })
  }
}

/** The same for people. */
export async function savePeople(tx: Transaction, pairs: Pair<PersonRow>[]): Promise<void> {
  const rows = changed(pairs)
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await tx
      .insert(livePeople)
      .values(rows.slice(from, from + rowsAtOnce))
      .onConflictDoUpdate({ target: livePeople.id, set: replaced(livePeople) })
  }
}
