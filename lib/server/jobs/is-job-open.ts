import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { jobs } from '@/lib/server/db/jobs-schema'

/** Whether a job is running or waiting; false once it is done or has failed. */
export async function isJobOpen(id: string): Promise<boolean> {
  const db = await database()
  const open = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.id, id), isNull(jobs.failedAt)))
  return (await open).length > 0
}
