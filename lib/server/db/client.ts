import 'server-only'
import { env } from '@/lib/server/env'
import { onShutdown, singleton } from '@/lib/server/process'
import type { Database, Listen, OpenedDatabase } from './database'
import { embeddedDirectory, openEmbedded } from './embedded'
import { claimInstallation } from './installation'
import { migrateEmbedded, migratePostgres } from './migrate'
import { openPostgres } from './postgres'
import { tendEmbedded } from './tend-embedded'

export type { Database, Transaction } from './database'

type Opened = Pick<OpenedDatabase, 'db' | 'listen'>

const state = () =>
  singleton<{ opening: Promise<Opened> | null }>('database', () => ({ opening: null }))

/**
 * The one database of this process, migrated. The first call opens it; throws `BootFault` if it
 * cannot be opened or belongs to the other source.
 */
export async function database(): Promise<Database> {
  return (await opened()).db
}

/** Subscribes to notifications of the database; see `Listen`. */
export const listen: Listen = async (...args) => (await opened()).listen(...args)

function opened(): Promise<Opened> {
  const current = state()
  current.opening ??= open().catch((error: unknown) => {
    current.opening = null
    throw error
  })
  return current.opening
}

/** Makes `database()` return this one; for tests. Without `listen` no notification arrives. */
export function useDatabase(db: Database, listen: Listen = neverNotifies): void {
  state().opening = Promise.resolve({ db, listen })
}

const neverNotifies: Listen = () => Promise.resolve(() => Promise.resolve())

async function open(): Promise<Opened> {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    throw new Error('The database must not be opened while the application is built.')
  }
  const { DATABASE_URL, DATA_DIR, ROOMWARDEN_SOURCE } = env()
  const made = DATABASE_URL
    ? await prepare(await openPostgres(DATABASE_URL), () => migratePostgres(DATABASE_URL))
    : await openAndPrepareEmbedded(embeddedDirectory(DATA_DIR, ROOMWARDEN_SOURCE))
  onShutdown(made.close)
  return made
}

async function openAndPrepareEmbedded(directory: string): Promise<OpenedDatabase> {
  const opened = await openEmbedded(directory)
  const prepared = await prepare(opened, () => migrateEmbedded(opened.db))
  const stopTending = tendEmbedded(prepared.db)
  onShutdown(() => Promise.resolve(stopTending()))
  return prepared
}

/** On any failure the connection is closed and the lock released. */
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
