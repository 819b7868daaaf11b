import 'server-only'
import { sql } from 'drizzle-orm'
import type { LivePoll } from '@/lib/contract/live-stream'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { liveFreshness, whyNoPoll } from './freshness'
import { nextPoll } from './poll-news'

/** The channel that tells the leader that somebody requests the live state. */
export const wantedChannel = 'roomwarden_wanted'

/**
 * How long a page waits for a poll, so that it is rendered within 5 s; it says how old its data is.
 */
const timeoutMs = 4_000

const isFresh = (last: LivePoll | null): last is LivePoll =>
  last !== null && last.ageMs < 2 * (last.everyMs ?? 0)

/** Makes the leader poll for the next seconds. */
async function wantPoll(): Promise<void> {
  const db = await database()
  await db.execute(sql`select pg_notify(${wantedChannel}, '')`)
}

/**
 * The age of the live state. If there is none, or an old one because nobody was watching, waits
 * some seconds for a poll of the leader. Throws an `ApiError` while there has never been a good
 * poll.
 */
export async function ensurePoll(): Promise<LivePoll> {
  const last = await liveFreshness()
  if (isFresh(last)) {
    await wantPoll()
    return last
  }
  const news = nextPoll(timeoutMs)
  await wantPoll()
  await news
  const next = await liveFreshness()
  if (next) return next
  throw (await whyNoPoll()) ?? new ApiError('upstream_timeout')
}
