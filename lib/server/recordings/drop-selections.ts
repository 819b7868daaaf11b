import 'server-only'
import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { selectionTtlMs } from '@/lib/contract/selections'
import { database } from '@/lib/server/db/client'
import { deletionJobs } from '@/lib/server/db/schema'

/** So many items go in a statement: an embedded database stands still meanwhile. */
const portion = 1_000

/** Drops what a user has frozen and not acted on, and what anybody left lying until it expired. */
export async function dropSelections(userId: string): Promise<void> {
  const db = await database()
  const expired = lt(deletionJobs.createdAt, new Date(Date.now() - selectionTtlMs))
  const dropped = await db
    .select({ id: deletionJobs.id })
    .from(deletionJobs)
    .where(and(isNull(deletionJobs.begunAt), or(eq(deletionJobs.actorId, userId), expired)))
  for (const { id } of dropped) {
    while ((await dropItems(id)) === portion);
    await db.delete(deletionJobs).where(and(eq(deletionJobs.id, id), isNull(deletionJobs.begunAt)))
  }
}

/** Only of a selection that was not begun meanwhile. */
async function dropItems(jobId: string): Promise<number> {
  const db = await database()
  const { rows } = await db.execute(sql`
    delete from deletion_items where job_id = ${jobId} and target_id in (
      select target_id from deletion_items
      where job_id = (select id from deletion_jobs where id = ${jobId} and begun_at is null)
      limit ${portion})
    returning target_id`)
  return rows.length
}
