import 'server-only'
import { env } from '@/lib/server/env'
import { onShutdown, singleton } from '@/lib/server/process'
import type { Database, OpenedDatabase } from './database'
import { embeddedDirectory, openEmbedded } from './embedded'
import { claimInstallation } from './installation'
import { migrateEmbedded, migratePostgres } from './migrate'
import { openPostgres } from './postgres'

export type { Database, Transaction } from './database'

const holder = () =>
  singleton<{ opening: Promise<Database> | null }>('database', () => ({ opening: null }))

/**
 * The one database of this process, migrated. The first call opens it; throws `BootFault` if it
 * cannot be opened or belongs to the other source.
 */
export function database(): Promise<Database> {
  const held = holder()
  held.opening ??= open().catch((error: unknown) => {
    held.opening = null
    throw error
  })
  return held.opening
}

/** Makes `database()` answer with this one; for tests. */
export function useDatabase(db: Database): void {
  holder().opening = Promise.resolve(db)
}

async function open(): Promise<Database> {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    throw new Error('The database must not be opened while the application is built.')
  }
  const { DATABASE_URL, DATA_DIR, ROOMWARDEN_SOURCE } = env()
  const opened = DATABASE_URL
    ? await prepare(await openPostgres(DATABASE_URL), () => migratePostgres(DATABASE_URL))
    : await openAndPrepareEmbedded(embeddedDirectory(DATA_DIR, ROOMWARDEN_SOURCE))
  onShutdown(opened.close)
  return opened.db
}

async function openAndPrepareEmbedded(directory: string): Promise<OpenedDatabase> {
  const opened = await openEmbedded(directory)
  return prepare(opened, () => migrateEmbedded(opened.db))
}

/** Whatever goes wrong on the way, the connection is closed and the lock given back. */
async function prepare<Opened extends OpenedDatabase>(
  opened: Opened,
  migrate: () => Promise<void>,
): Promise<Opened> {
  try {
    await migrate()
    await claimInstallation(opened.db, env().ROOMWARDEN_SOURCE)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}
