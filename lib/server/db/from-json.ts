import 'server-only'
import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** Converts a row that the database wrote as JSON into drizzle's form. */
export function fromJson<Table extends PgTable>(
  table: Table,
  row: Record<string, unknown>,
): Table['$inferSelect'] {
  const columns = Object.entries(getTableColumns(table))
  return Object.fromEntries(
    columns.map(([name, column]) => {
      const value = row[column.name] ?? null
      const isMoment = column.dataType === 'date' && typeof value === 'string'
      return [name, isMoment ? new Date(value) : value]
    }),
  )
}
