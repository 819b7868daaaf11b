import 'server-only'
import { BootFault } from '@/lib/server/boot-fault'
import type { Environment } from '@/lib/server/env'
import type { Database } from './database'
import { installation } from './schema'

type Source = Environment['ROOMWARDEN_SOURCE']

const describe = (source: Source) => (source === 'simulator' ? 'the simulator' : 'a Telnyx account')

/** Records at the first start which source the database belongs to; later refuses any other. */
export async function claimInstallation(db: Database, source: Source): Promise<void> {
  await db.insert(installation).values({ id: 1, source }).onConflictDoNothing()
  const [row] = await db.select({ source: installation.source }).from(installation)
  if (row && row.source !== source) {
    throw new BootFault(
      `This database belongs to ${describe(row.source)} and cannot serve ${describe(source)}. ` +
        'Set or unset TELNYX_API_KEY to match, or use another DATABASE_URL or DATA_DIR.',
    )
  }
}
