import 'server-only'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as migrateThroughPostgres } from 'drizzle-orm/node-postgres/migrator'
import type { PgliteDatabase } from 'drizzle-orm/pglite'
import { migrate as migrateThroughEmbedded } from 'drizzle-orm/pglite/migrator'
import pg from 'pg'
import { BootFault } from '@/lib/server/boot-fault'
import type { Database } from './database'
import type * as schema from './schema'

/** An arbitrary key, unique among advisory locks of this database. */
const lockKey = 7_318_462_905
const lockWaitMs = 60_000

/** The server runs in the project root, with the migrations in the sources. */
export function migrationsFolder(): string {
  return join(process.cwd(), 'lib', 'server', 'db', 'migrations')
}

/** The time of the last applied migration; 0 if none. */
async function lastApplied(db: Pick<Database, 'execute'>): Promise<number> {
  const table = sql`select to_regclass('drizzle.__drizzle_migrations') is not null as "isThere"`
  const [found] = (await db.execute<{ isThere: boolean }>(table)).rows
  if (!found?.isThere) return 0
  const last = sql`select coalesce(max(created_at), 0)::float8 as at from drizzle.__drizzle_migrations`
  const [row] = (await db.execute<{ at: number }>(last)).rows
  return Number(row?.at ?? 0)
}

/**
 * Whether there are migrations to apply; throws `BootFault` if a newer Roomwarden has applied more
 * than this one has. Without pending ones, a role without rights to change tables can start.
 */
async function isBehind(db: Pick<Database, 'execute'>): Promise<boolean> {
  const known = readMigrationFiles({ migrationsFolder: migrationsFolder() })
  const newest = Math.max(0, ...known.map(({ folderMillis }) => folderMillis))
  const applied = await lastApplied(db)
  if (applied > newest)
    throw new BootFault(
      'The database was migrated by a newer Roomwarden, and this one would not know what it reads. ' +
        'Start that version or a later one, or go back to a copy from before.',
    )
  return applied < newest
}

/** Its directory is locked, so nobody else migrates at the same time. */
export async function migrateEmbedded(db: PgliteDatabase<typeof schema>): Promise<void> {
  if (!(await isBehind(db))) return
  await migrateThroughEmbedded(db, { migrationsFolder: migrationsFolder() })
}

/** Explains a refused migration, with the remedy. */
function refusedMigration(error: unknown): unknown {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const isForbidden = cause instanceof Error && 'code' in cause && cause.code === '42501'
  if (!isForbidden) return error
  return new BootFault(
    'DATABASE_URL: the database has to be migrated, and its role may not change tables. Start once ' +
      'with the role that owns them, then again with this one.',
    { cause: error },
  )
}

/**
 * Migrates on its own connection under a lock: drizzle's migrator takes none, and two instances may
 * start at once. Waits at most a minute.
 */
export async function migratePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    await client.query(`set lock_timeout = ${lockWaitMs}`)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    const db = drizzle({ client })
    if (await isBehind(db)) {
      await migrateThroughPostgres(db, { migrationsFolder: migrationsFolder() })
    }
  } catch (error) {
    throw refusedMigration(error)
  } finally {
    // Ending the connection gives the lock back.
    await client.end()
  }
}
