import 'server-only'
import { startObserving } from './acts/observe'
import { resumeReceipts } from './acts/resume'
import { resumeObjectReceipts } from './acts/resume-objects'
import { recoverAudit } from './audit/recover'
import { createFirstUsers } from './auth/first-users'
import { database } from './db/client'
import { sweepExpired } from './db/sweep-expired'
import { startLive } from './start-live'

const hourMs = 3600 * 1000

/**
 * Everything that must be true before the first request: the database is open and migrated, no
 * intent is left without an outcome, receipts are watched again, somebody can sign in, and jobs and
 * polls run. Throws, and so stops the boot, if any of it fails.
 */
export async function startServer(): Promise<void> {
  startObserving()
  await database()
  await recoverAudit()
  await resumeReceipts()
  await resumeObjectReceipts()
  await createFirstUsers()
  await startLive()
  await sweepExpired()
  setInterval(() => void sweepExpired(), hourMs).unref()
}
