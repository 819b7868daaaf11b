import 'server-only'
import { lt, sql } from 'drizzle-orm'
import type { Database } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'

const keptDays = 7

/** Deletes jobs that failed a week ago. */
export async function sweepJobs(db: Database): Promise<void> {
  await db.delete(jobs).where(lt(jobs.failedAt, sql`now() - make_interval(days => ${keptDays})`))
}
