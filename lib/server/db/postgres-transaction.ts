import 'server-only'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Answering } from './answering'
import { DatabaseAway } from './fault'
import * as schema from './schema'

const toError = (thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown)))

/** A connection that is ended once a statement on it failed: no `rollback` is waited for then. */
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
 * Drizzle's own keeps a connection whose `begin` failed for ever, and gives back one whose
 * `rollback` failed (drizzle-orm issues 6114 and 6241): a network that is cut would empty the pool.
 * Here a connection goes back unless it failed itself; then it is closed.
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
      // The work's own error comes back as it is once it was rolled back.
      if (thrown !== refusal) fault = toError(thrown)
      throw thrown
    } finally {
      client.release(fault)
    }
  }
}
