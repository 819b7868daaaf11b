import 'server-only'
import { sql } from 'drizzle-orm'
import type { LivePoll } from '@/lib/contract/live-stream'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { liveFreshness, whyNoPoll } from './freshness'
import { nextPoll } from './poll-news'

/** The channel on which the leader hears that somebody wants to know what is live. */
export const wantedChannel = 'roomwarden_wanted'

/** A page waits no longer for a poll, so that it is there within 5 s; it says how old it is. */
const timeoutMs = 4_000

const isFresh = (last: LivePoll | null): last is LivePoll =>
  last !== null && last.ageMs < 2 * (last.everyMs ?? 0)

/** Tells the leader that somebody wants to know what is live, for the next seconds. */
async function wantPoll(): Promise<void> {
  const db = await database()
  await db.execute(sql`select pg_notify(${wantedChannel}, '')`)
}

/**
 * How fresh the live state is, after waiting some seconds for a poll of the leader where there is
 * none, or an old one because nobody was watching. Throws an `ApiError` while there has never been
 * a good poll.
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
