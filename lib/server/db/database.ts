import 'server-only'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

type Answer<Row> = { rows: Row[] }

/** The result of `execute` on both drivers. */
interface Rows extends PgQueryResultHKT {
  type: Answer<this['row']>
}

/** The database, on either driver. */
export type Database = PgDatabase<Rows, typeof schema>

/**
 * The handle inside `db.transaction(async (tx) => …)`. Use nothing but it in there: a query on the
 * outer database waits for ever on the embedded driver, which has one connection.
 */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/**
 * Calls `onPayload` with the payload of every `NOTIFY` on the channel, until the returned function
 * is called. On a server, `onReconnect` reports that a cut connection was replaced: notifications
 * in between are lost.
 */
export type Listen = (
  channel: string,
  onPayload: (payload: string) => void,
  onReconnect?: () => void,
) => Promise<() => Promise<void>>

export type OpenedDatabase = { db: Database; listen: Listen; close: () => Promise<void> }
