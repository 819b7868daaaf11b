import 'server-only'
import type { JobLease } from '@/lib/server/jobs/job-lease'
import { readItem } from './delete-item'
import { itemsIn } from './deletion-rows'

const batchSize = 500

/** Reads each item whose deletion got no answer, once: a missing one is gone. */
export async function readUnknown(id: string, lease: JobLease, signal: AbortSignal): Promise<void> {
  let beyond: number | undefined
  do {
    const rows = await itemsIn(id, { state: 'unknown', beyond, limit: batchSize })
    for (const row of rows) {
      signal.throwIfAborted()
      await readItem(lease, row)
    }
    beyond = rows.length === batchSize ? rows.at(-1)?.position : undefined
  } while (beyond !== undefined)
}
