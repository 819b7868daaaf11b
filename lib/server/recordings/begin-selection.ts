import 'server-only'
import { and, count, eq, gt, isNull, sql } from 'drizzle-orm'
import type { DeletionWanted } from '@/lib/contract/schemas/deletions'
import { selectionTtlMs } from '@/lib/contract/selections'
import type { Actor } from '@/lib/server/auth/actor'
import type { Transaction } from '@/lib/server/db/client'
import { deletionItems, deletionJobs } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'

type Frozen = Extract<DeletionWanted, { selection: string }>

/**
 * Starts the deletion of a user's frozen selection. Throws `selection_gone` if it has expired or
 * its count differs from the one shown.
 */
export async function beginSelection(tx: Transaction, actor: Actor, wanted: Frozen) {
  const { selection: id, reason } = wanted
  const since = new Date(Date.now() - selectionTtlMs)
  const begun = await tx
    .update(deletionJobs)
    .set({ begunAt: sql`now()`, reason: reason?.trim() || null })
    .where(
      and(
        eq(deletionJobs.id, id),
        eq(deletionJobs.actorId, actor.userId),
        isNull(deletionJobs.begunAt),
        gt(deletionJobs.createdAt, since),
      ),
    )
    .returning({ id: deletionJobs.id })
  const [items] = await tx
    .select({ count: count() })
    .from(deletionItems)
    .where(eq(deletionItems.jobId, id))
  if (begun.length === 0 || items?.count !== wanted.count) throw new ApiError('selection_gone')
  return id
}
