import 'server-only'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { BootFault } from '@/lib/server/boot-fault'
import { logger } from '@/lib/server/logger'
import { Answering } from './answering'
import type { OpenedDatabase } from './database'
import { listenOnServer } from './listen-on-server'
import { poolerFault, refuseSharedConnections } from './pooler'
import { transactionOn } from './postgres-transaction'
import * as schema from './schema'

const second = 1_000

/** Any answer arrives within this time. */
const probeMs = 0.8 * second

const limits: pg.PoolConfig = {
  max: 10,
  connectionTimeoutMillis: 2.5 * second,
  idleTimeoutMillis: 30 * second,
  // Maximum wait for a busy database; `Answering` detects an unreachable one sooner.
  statement_timeout: 3 * second,
  idle_in_transaction_session_timeout: 10 * second,
  // Slightly longer than the server's own limit, which answers first unless the network is cut.
  query_timeout: 3.3 * second,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10 * second,
  application_name: 'roomwarden',
}

/**
 * A pool on the server at `url`; throws `BootFault` if it does not answer.
 * @param special limits that differ from the usual ones
 */
export async function openPostgres(
  url: string,
  special: pg.PoolConfig = {},
): Promise<OpenedDatabase> {
  const pool = new pg.Pool({ connectionString: url, ...limits, ...special })
  pool.on('connect', (client) => client.on('error', reportLostConnection))
  // The client's listener has reported it; without one here the process would end.
  pool.on('error', () => undefined)
  try {
    await checkConnections(pool)
  } catch (error) {
    await pool.end()
    if (error instanceof BootFault) throw error
    const refused = poolerFault(error)
    if (refused) throw refused
    throw new BootFault(`DATABASE_URL: the database cannot be reached (${reasonOf(error)}).`, {
      cause: error,
    })
  }
  const answering = new Answering(() => probe(url))
  const ask = pool.query.bind(pool) as (...values: unknown[]) => Promise<unknown>
  pool.query = ((...values: unknown[]) => answering.ask(() => ask(...values))) as typeof pool.query
  const db = drizzle({ client: pool, schema })
  db.transaction = transactionOn(pool, answering)
  return {
    db,
    listen: listenOnServer(url),
    close: () => pool.end(),
  }
}

/** Opens two concurrently, as in use: see `refuseSharedConnections`. */
async function checkConnections(pool: pg.Pool): Promise<void> {
  const first = await pool.connect()
  try {
    const second = await pool.connect()
    try {
      await refuseSharedConnections(first, second)
    } finally {
      second.release()
    }
  } finally {
    first.release()
  }
}

/** Checks the server on a new connection, since those of the pool may be broken. */
async function probe(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: probeMs,
    query_timeout: probeMs,
    application_name: 'roomwarden-probe',
  })
  // Its calls fail as well.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } finally {
    void client.end().catch(() => undefined)
  }
}

/** The pool replaces a cut connection; its user gets the error as well. */
function reportLostConnection(error: Error): void {
  logger.warn({ reason: reasonOf(error) }, 'a database connection was lost')
}

/** Never the whole error: it may hold the connection string. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason'
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return code ?? (error.message || 'no answer')
}
