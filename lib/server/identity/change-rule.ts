import 'server-only'
import { sql } from 'drizzle-orm'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { database } from '@/lib/server/db/client'
import { settings } from '@/lib/server/db/schema'
import { enqueueJob } from '@/lib/server/jobs/enqueue-job'
import { wakeJobs } from '@/lib/server/jobs/start-jobs'
import { rejoinJob } from './rejoin-job'
import { ruleSetting } from './read-rule'

/**
 * Puts an identity rule in force: new joins use it at once, older ones are joined again by a job.
 * No visit is rewritten. `userId` is null if the data chose.
 */
export async function changeRule(rule: IdentityRule, userId: string | null): Promise<void> {
  const db = await database()
  await db.transaction(async (tx) => {
    const set = { value: rule, updatedBy: userId, updatedAt: sql`now()` }
    await tx
      .insert(settings)
      .values({ name: ruleSetting, value: rule, updatedBy: userId })
      .onConflictDoUpdate({ target: settings.name, set })
    await enqueueJob(tx, rejoinJob, {}, { subject: 'identity' })
  })
  wakeJobs()
}
