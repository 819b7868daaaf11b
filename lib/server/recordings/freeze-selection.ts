import 'server-only'
import { sql } from 'drizzle-orm'
import { recordings } from '@/lib/contract/directory/recordings'
import type { ListRequest } from '@/lib/contract/lists/request'
import { maxFrozen, type FrozenSelection } from '@/lib/contract/selections'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { deletionJobs } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { matching } from '@/lib/server/lists/matching'
import { listRequest } from '@/lib/server/lists/read-request'
import { recordingSource } from '@/lib/server/lists/recordings'
import { walkIds } from '@/lib/server/lists/walk-ids'
import { dropSelections } from './drop-selections'
import { addSums, keepItems, noSums, type Sums } from './keep-items'

/** Ids per statement: an embedded database blocks the event loop meanwhile. */
const batchSize = 500
const maxShown = 8

/**
 * Freezes the ids of all recordings that match a list's query now, so that what is deleted is what
 * was counted. Recordings already gone are left out. A user has one selection; a new one replaces
 * it. Throws 400 for an invalid query, and `selection_too_large` above `maxFrozen`.
 */
export async function freezeSelection(
  actor: Actor,
  query: string,
): Promise<{ data: FrozenSelection }> {
  const request = listRequest(recordings)(new URLSearchParams(query))
  await dropSelections(actor.userId)
  const id = await openSelection(actor, query)
  const { sums, first } = await keepMatching(id, request)
  const rows = await recordingSource.read(first)
  const { count, sizeMb, oldestMs, newestMs } = sums
  return {
    data: {
      id,
      query,
      count,
      sizeMb,
      oldestAt: toInstant(oldestMs),
      newestAt: toInstant(newestMs),
      first: first.flatMap((each) => rows.get(each) ?? []),
    },
  }
}

const toInstant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

async function openSelection({ userId, name }: Actor, query: string): Promise<string> {
  const db = await database()
  const values = { actorId: userId, actorName: name, query, begunAt: null }
  const [made] = await db.insert(deletionJobs).values(values).returning({ id: deletionJobs.id })
  if (!made) throw new Error('The database did not answer with the new selection.')
  return made.id
}

async function keepMatching(jobId: string, request: ListRequest) {
  const matches = sql`${await matching(recordingSource, request)} and f.gone_at is null`
  const asked = { ...request, size: batchSize, cursor: null }
  const first: string[] = []
  let sums: Sums = noSums
  for await (const ids of walkIds(recordingSource, asked, matches)) {
    if (sums.count + ids.length > maxFrozen) throw new ApiError('selection_too_large')
    sums = addSums(sums, await keepItems(jobId, ids, sums.count))
    first.push(...ids.slice(0, maxShown - first.length))
  }
  return { sums, first }
}
