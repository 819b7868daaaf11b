import 'server-only'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as migrateThroughPostgres } from 'drizzle-orm/node-postgres/migrator'
import type { PgliteDatabase } from 'drizzle-orm/pglite'
import { migrate as migrateThroughEmbedded } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import type * as schema from './schema'

/** Any number that nobody else uses for advisory locks in this database. */
const lockKey = 7_318_462_905
const lockWaitMs = 60_000

/** The server runs in the root of the project, where the migrations are part of the sources. */
export function migrationsFolder(): string {
  return join(process.cwd(), 'lib', 'server', 'db', 'migrations')
}

/** Its directory is locked, so nobody else migrates at the same time. */
export async function migrateEmbedded(db: PgliteDatabase<typeof schema>): Promise<void> {
  await migrateThroughEmbedded(db, { migrationsFolder: migrationsFolder() })
}

/**
 * Migrates on a connection of its own and under a lock: drizzle's migrator takes none, and two
 * instances may start at once. Waits at most a minute for the other.
 */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    await client.query(`set lock_timeout = ${lockWaitMs}`)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await migrateThroughPostgres(drizzle({ client }), { migrationsFolder: migrationsFolder() })
  } finally {
    // Ending the connection gives the lock back.
    await client.end()
  }
}
