import 'server-only'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Answering } from './answering'
import { DatabaseAway } from './fault'
import * as schema from './schema'

const toError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)))

/** A connection that is closed when a statement on it fails, without waiting for `rollback`. */
function endedWhenAway(client: pg.PoolClient, answering: Answering): pg.PoolClient {
  const ask = client.query.bind(client) as (...values: unknown[]) => Promise<unknown>
  const query = (...values: unknown[]) =>
    answering
      .ask(() => ask(...values))
      .catch((error: unknown) => {
        if (error instanceof DatabaseAway) void client.end()
        throw error
      })
  return { query } as unknown as pg.PoolClient
}

/**
 * Drizzle's transaction leaks a connection whose `begin` failed, and reuses one whose `rollback`
 * failed (drizzle-orm issues 6114 and 6241): a cut network would empty the pool. Here a connection
 * is returned unless it failed itself; then it is closed.
 */
export function transactionOn(
  pool: pg.Pool,
  answering: Answering,
): NodePgDatabase<typeof schema>['transaction'] {
  return async (work, config) => {
    const client = await answering.reach(() => pool.connect())
    const asked = endedWhenAway(client, answering)
    let refusal: unknown
    let fault: Error | undefined
    try {
      return await drizzle({ client: asked, schema }).transaction(async (tx) => {
        try {
          return await work(tx)
        } catch (thrown) {
          refusal = thrown
          throw thrown
        }
      }, config)
    } catch (thrown) {
      // After the rollback the work's own error is rethrown unchanged.
      if (thrown !== refusal) fault = toError(thrown)
      throw thrown
    } finally {
      client.release(fault)
    }
  }
}
