import 'server-only'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { selectionTtlMs } from '@/lib/contract/selections'
import { database } from '@/lib/server/db/client'
import { deletionJobs } from '@/lib/server/db/schema'

/** Items per statement: an embedded database blocks the event loop meanwhile. */
const batchSize = 1_000

/** Drops a user's unused selections, and everybody's expired ones. */
export async function dropSelections(userId: string): Promise<void> {
  const db = await database()
  const expired = lt(deletionJobs.createdAt, new Date(Date.now() - selectionTtlMs))
  const dropped = await db
    .select({ id: deletionJobs.id })
    .from(deletionJobs)
    .where(and(isNull(deletionJobs.begunAt), or(eq(deletionJobs.actorId, userId), expired)))
  for (const { id } of dropped) {
    while ((await dropItems(id)) === batchSize);
    await db.delete(deletionJobs).where(and(eq(deletionJobs.id, id), isNull(deletionJobs.begunAt)))
  }
}

/** Drops items only while the selection has not become a deletion. */
async function dropItems(jobId: string): Promise<number> {
  const db = await database()
  const { rows } = await db.execute(sql`
    delete from deletion_items where job_id = ${jobId} and target_id in (
      select target_id from deletion_items
      where job_id = (select id from deletion_jobs where id = ${jobId} and begun_at is null)
      limit ${batchSize})
    returning target_id`)
  return rows.length
}
