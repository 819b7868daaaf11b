import 'server-only'
import { ApiError } from '@/lib/server/errors'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { singleton } from '@/lib/server/process'
import { telnyxList, type ListOperation } from '@/lib/server/telnyx/read'

/** A total is read from Telnyx once in this time, for all readers. */
const ttlMs = 20_000

/** The UTC day in the form of Telnyx's filters. */
export function utcDay(daysAgo = 0): string {
  return new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The count from `meta.total_results` of a one-row page. Throws as `telnyxRead`, and
 * `upstream_invalid` if Telnyx leaves the total out.
 */
async function countOf(
  operation: ListOperation,
  filters: Record<string, string> = {},
): Promise<number> {
  const query = new URLSearchParams({ ...filters, 'page[size]': '1' })
  const { meta } = await telnyxList(operation, { query, quotaClass: 'background' })
  const total = meta?.total_results
  if (typeof total !== 'number') throw new ApiError('upstream_invalid')
  return total
}

export const sessionsOn = (day: string) =>
  countOf('sessions.list', { 'filter[date_created_at][eq]': day })

export function sessionsToday(): CachedRead<number> {
  return singleton(
    'overview.sessionsToday',
    () => new CachedRead(() => sessionsOn(utcDay()), { ttlMs }),
  )
}

async function countRecordings() {
  const [total, processing] = await Promise.all([
    countOf('recordings.list'),
    countOf('recordings.list', { 'filter[status]': 'processing' }),
  ])
  return { total, processing }
}

export function recordingTotals(): CachedRead<{ total: number; processing: number }> {
  return singleton('overview.recordings', () => new CachedRead(countRecordings, { ttlMs }))
}

async function countCompositions() {
  const [queued, processing] = await Promise.all([
    countOf('compositions.list', { 'filter[status]': 'enqueued' }),
    countOf('compositions.list', { 'filter[status]': 'processing' }),
  ])
  return { queued, processing }
}

export function compositionTotals(): CachedRead<{ queued: number; processing: number }> {
  return singleton('overview.compositions', () => new CachedRead(countCompositions, { ttlMs }))
}
