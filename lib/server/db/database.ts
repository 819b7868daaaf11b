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

export type OpenedDatabase = { db: Database; close: () => Promise<void> }
