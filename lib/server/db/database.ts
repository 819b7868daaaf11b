import 'server-only'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema'

type Answer<Row> = { rows: Row[] }

/** What `execute` answers on both drivers. */
interface Rows extends PgQueryResultHKT {
  type: Answer<this['row']>
}

/** The database, whichever driver stands behind it. */
export type Database = PgDatabase<Rows, typeof schema>

/**
 * The handle inside `db.transaction(async (tx) => …)`. Use nothing but it in there: a query on the
 * outer database waits for ever on the embedded driver, which has one connection.
 */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/**
 * Calls `onPayload` with the payload of every `NOTIFY` on the channel, until the function that it
 * answers is called. On a server, `onReconnect` says that a connection that was cut
 * stands again: what was announced in between is lost.
 */
export type Listen = (
  channel: string,
  onPayload: (payload: string) => void,
  onReconnect?: () => void,
) => Promise<() => Promise<void>>

export type OpenedDatabase = { db: Database; listen: Listen; close: () => Promise<void> }
