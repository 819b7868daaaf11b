import 'server-only'
import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { LiveChange } from '@/lib/contract/live-stream'
import { livePeople, liveSessions, type liveEvents } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { toReceipt } from '@/lib/server/receipts/rows'
import { toLiveFacts, toLivePerson } from './to-live'

/** A row as the trigger wrote it, under column names and with times as text, as drizzle reads it. */
function fromJson<Table extends PgTable>(
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

/** What an event says, as the stream carries it. */
export function toChange({ kind, row }: typeof liveEvents.$inferSelect): LiveChange {
  switch (kind) {
    case 'session':
      return { kind, session: toLiveFacts(fromJson(liveSessions, row)) }
    case 'person': {
      const person = fromJson(livePeople, row)
      return { kind, sessionId: person.sessionId, person: toLivePerson(person) }
    }
    case 'receipt':
      return { kind, receipt: toReceipt(fromJson(receipts, row)) }
  }
}
