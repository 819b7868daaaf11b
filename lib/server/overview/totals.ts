import 'server-only'
import type { ReadOperation } from '@/lib/contract/operations'
import type { Many } from '@/lib/contract/telnyx'
import { ApiError } from '@/lib/server/errors'
import { Source } from '@/lib/server/cache/source'
import { singleton } from '@/lib/server/process'
import { telnyxRead } from '@/lib/server/telnyx/read'

/** However many look at the overview, Telnyx is asked for a total once in this time. */
const youngMs = 20_000

/** The day of UTC, as Telnyx's filters take it. */
export function utcDay(daysAgo = 0): string {
  return new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)
}

/**
 * How many there are, from `meta.total_results` of a page of one. Throws as `telnyxRead`, and
 * `upstream_invalid` where Telnyx leaves the total out.
 */
async function countOf(
  operation: ReadOperation,
  filters: Record<string, string> = {},
): Promise<number> {
  const query = new URLSearchParams({ ...filters, 'page[size]': '1' })
  const { json } = await telnyxRead(operation, { query, quotaClass: 'background' })
  const total = (json as Many<unknown>).meta?.total_results
  if (typeof total !== 'number') throw new ApiError('upstream_invalid')
  return total
}

export const sessionsOn = (day: string) =>
  countOf('sessions.list', { 'filter[date_created_at][eq]': day })

export function sessionsToday(): Source<number> {
  return singleton('overview.sessionsToday', () => new Source(() => sessionsOn(utcDay()), youngMs))
}

async function countRecordings() {
  const [total, processing] = await Promise.all([
    countOf('recordings.list'),
    countOf('recordings.list', { 'filter[status]': 'processing' }),
  ])
  return { total, processing }
}

export function recordingTotals(): Source<{ total: number; processing: number }> {
  return singleton('overview.recordings', () => new Source(countRecordings, youngMs))
}

async function countCompositions() {
  const [queued, processing] = await Promise.all([
    countOf('compositions.list', { 'filter[status]': 'enqueued' }),
    countOf('compositions.list', { 'filter[status]': 'processing' }),
  ])
  return { queued, processing }
}

export function compositionTotals(): Source<{ queued: number; processing: number }> {
  return singleton('overview.compositions', () => new Source(countCompositions, youngMs))
}
