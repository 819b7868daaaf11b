import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { livePoll } from '@/lib/server/db/live-schema'
import { toApiError, type ApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { webhookChannel } from './webhook-channel'
import { pollAccount } from './poll-account'
import { pollChannel } from './poll-news'
import { isWatched } from './interest'
import { LeaseLost, requireLease } from '@/lib/server/leader/lease'
import { pollEveryMs } from './pace'

/** Interval of checks for a new watcher, in ms. */
const idleMs = 500
/** Pause after a failed poll that names no time, in ms. */
const afterFailureMs = 3_000

/** `signal` stops the loop; `woken` ends its current pause. */
type Signals = { signal: AbortSignal; woken: () => AbortSignal; epoch: () => number | null }

async function noteFailure(error: ApiError, epoch: number): Promise<void> {
  const db = await database()
  const secs = error.details.retryAfterSecs ?? null
  await db.transaction(async (tx) => {
    await requireLease(tx, epoch)
    await tx.update(livePoll).set({
      triedAt: sql`clock_timestamp()`,
      problem: error.key,
      retryAt: secs === null ? null : sql`clock_timestamp() + make_interval(secs => ${secs})`,
    })
    await tx.execute(sql`select pg_notify(${pollChannel}, '')`)
  })
}

/** Polls once; returns the ms until the next poll. */
async function pollOnce(epoch: number): Promise<number> {
  try {
    await pollAccount(epoch)
    return pollEveryMs((await webhookChannel()).state)
  } catch (thrown) {
    if (thrown instanceof LeaseLost) return idleMs
    const error = toApiError(thrown)
    if (error.key === 'internal') logger.error({ err: error }, 'the live account was not read')
    await noteFailure(error, epoch)
    return Math.max(afterFailureMs, (error.details.retryAfterSecs ?? 0) * 1_000)
  }
}

/**
 * Polls the live account while this instance leads and somebody watches: at the pace that the
 * webhooks allow, later if Telnyx demands it, and one poll at a time.
 */
export async function runPolls({ signal, woken, epoch }: Signals): Promise<void> {
  let notBefore = 0
  while (!signal.aborted) {
    try {
      const leading = epoch()
      if (leading !== null && performance.now() >= notBefore && (await isWatched()))
        notBefore = performance.now() + (await pollOnce(leading))
    } catch (error) {
      // The database is away; the next round tries again.
      logger.warn({ err: error }, 'the live account could not be polled')
      notBefore = performance.now() + afterFailureMs
    }
    await wait(idleMs, undefined, { signal: woken(), ref: false }).catch(() => undefined)
  }
}
