import 'server-only'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { objectReceipts, receipts } from '@/lib/server/db/schema'
import { env } from '@/lib/server/env'

type Receipts = typeof receipts | typeof objectReceipts

/** On Postgres, another instance may still be watching a receipt younger than this. */
const watchedMs = 70_000

/** A poll this overdue will not be made by the instance that planned it. */
const overdueMs = 15_000

const ago = (ms: number) => new Date(Date.now() - ms)

/** At start: open, and not watched by a live instance; the embedded database has only one. */
export function leftOpen({ open, sentAt }: Receipts) {
  const age = env().DATABASE_URL === undefined ? 0 : watchedMs
  return and(eq(open, true), lt(sentAt, ago(age)))
}

/** Abandoned by the instance that planned to poll or was sending. */
export function orphaned({ open, nextReadAt, sentAt }: Receipts) {
  return and(
    eq(open, true),
    or(lt(nextReadAt, ago(overdueMs)), and(isNull(nextReadAt), lt(sentAt, ago(watchedMs)))),
  )
}
