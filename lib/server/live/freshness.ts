import 'server-only'
import { sql } from 'drizzle-orm'
import { errors, type ErrorKey } from '@/lib/contract/errors'
import type { Freshness } from '@/lib/contract/live'
import type { LivePoll } from '@/lib/contract/live-stream'
import { database } from '@/lib/server/db/client'
import { livePoll } from '@/lib/server/db/live-schema'
import { ApiError } from '@/lib/server/errors'
import { webhookChannel } from './webhook-channel'
import { pollEveryMs } from './pace'

const msSince = (column: typeof livePoll.polledAt | typeof livePoll.retryAt) =>
  sql<string | null>`(extract(epoch from clock_timestamp() - ${column}) * 1000)::text`

type LastPoll = Pick<Freshness, 'problem'> & { ageMs: number | null; isCutOff: boolean }

/** The last poll; ages in ms by the database's clock, null before the first good poll. */
async function lastPoll(): Promise<LastPoll> {
  const db = await database()
  const [row] = await db
    .select({
      age: msSince(livePoll.polledAt),
      sinceRetry: msSince(livePoll.retryAt),
      key: livePoll.problem,
      isCutOff: livePoll.cutOff,
    })
    .from(livePoll)
  if (!row) return { ageMs: null, problem: null, isCutOff: false }
  const wait = row.sinceRetry === null ? null : Math.ceil(-Number(row.sinceRetry) / 1000)
  const retryAfterSecs = wait === null || wait <= 0 ? null : wait
  return {
    ageMs: row.age === null ? null : Math.max(0, Number(row.age)),
    problem: row.key === null ? null : { key: row.key, retryAfterSecs },
    isCutOff: row.isCutOff,
  }
}

const isErrorKey = (key: string): key is ErrorKey => key in errors

/** Why there has never been a good poll, as an error; null if unknown. */
export async function whyNoPoll(): Promise<ApiError | null> {
  const { problem } = await lastPoll()
  if (!problem || !isErrorKey(problem.key)) return null
  return new ApiError(problem.key, { retryAfterSecs: problem.retryAfterSecs ?? undefined })
}

/**
 * The age of the live state, confirmed by a poll or by healthy webhooks; null before the first good
 * poll ever.
 */
export async function liveFreshness(): Promise<LivePoll | null> {
  const [last, channel] = await Promise.all([lastPoll(), webhookChannel()])
  if (last.ageMs === null) return null
  const reportAgeMs = channel.state === 'healthy' ? channel.reportAgeMs : null
  const ageMs = Math.min(last.ageMs, reportAgeMs ?? Infinity)
  return {
    asOf: new Date(Date.now() - ageMs).toISOString(),
    ageMs,
    problem: last.problem,
    isCutOff: last.isCutOff || undefined,
    webhooks: channel.state,
    everyMs: pollEveryMs(channel.state),
  }
}

/** The freshness without the fields that only the stream carries. */
export function plainFreshness({ asOf, ageMs, problem, isCutOff }: LivePoll): Freshness {
  return { asOf, ageMs, problem, isCutOff }
}
