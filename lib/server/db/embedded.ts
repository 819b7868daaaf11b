import 'server-only'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { drizzle, type PgliteDatabase } from 'drizzle-orm/pglite'
import type { Environment } from '@/lib/server/env'
import { logger } from '@/lib/server/logger'
import type { Listen, OpenedDatabase } from './database'
import { takeLock } from './lock'
import { EmbeddedClient } from './embedded-client'
import { checkDirectory } from './preflight'
import { DiskSpace } from './disk-space'
import * as schema from './schema'

/** Notifications of the embedded database stay in its process; it is never cut. */
export function listenInside(client: PGlite): Listen {
  return async (channel, onPayload) => {
    const stop = await client.listen(channel, onPayload)
    return () => stop()
  }
}

type OpenedEmbedded = OpenedDatabase & { db: PgliteDatabase<typeof schema> }

/** The directory of this source's embedded database, lock and journal. */
export function embeddedDirectory(
  dataDir: string,
  source: Environment['ROOMWARDEN_SOURCE'],
): string {
  return join(dataDir, source === 'simulator' ? 'demo' : 'main')
}

/** Another process may have the database open by now: no more rows may be written. */
function stopAtOnce(): void {
  logger.fatal('the lock on DATA_DIR was taken away; this process ends at once')
  process.exit(1)
}

/**
 * Opens the embedded database below `directory` exclusively: two instances on one directory
 * silently lose each other's rows.
 */
export async function openEmbedded(directory: string): Promise<OpenedEmbedded> {
  await checkDirectory(directory)
  const release = await takeLock(directory, stopAtOnce)
  try {
    const client = new EmbeddedClient(join(directory, 'postgres'))
    await client.waitReady
    const disk = new DiskSpace(directory)
    await disk.start()
    client.disk = disk
    const close = async () => {
      disk.stop()
      await client.close()
      await release()
    }
    return { db: drizzle({ client, schema }), listen: listenInside(client), close }
  } catch (error) {
    await release()
    throw error
  }
}
