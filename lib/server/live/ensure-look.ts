import 'server-only'
import { sql } from 'drizzle-orm'
import type { LiveLook } from '@/lib/contract/live-stream'
import { database } from '@/lib/server/db/client'
import { ApiError } from '@/lib/server/errors'
import { liveFreshness, whyNoLook } from './freshness'
import { nextLook } from './look-news'

/** The channel on which the leader hears that somebody wants to know what is live. */
export const wantedChannel = 'roomwarden_wanted'

/** A page does not wait longer for a look, so that it is there within 5 s; it says how old it is. */
const patienceMs = 4_000

const isYoung = (look: LiveLook | null): look is LiveLook =>
  look !== null && look.ageMs < 2 * (look.everyMs ?? 0)

/** Tells the leader that somebody wants to know what is live, for the next seconds. */
async function wantLook(): Promise<void> {
  const db = await database()
  await db.execute(sql`select pg_notify(${wantedChannel}, '')`)
}

/**
 * How fresh the live state is, after waiting some seconds for a look of the leader where there is
 * none, or an old one because nobody was watching. Throws an `ApiError` while there has never been
 * a good look.
 */
export async function ensureLook(): Promise<LiveLook> {
  const held = await liveFreshness()
  if (isYoung(held)) {
    await wantLook()
    return held
  }
  const news = nextLook(patienceMs)
  await wantLook()
  await news
  const look = await liveFreshness()
  if (look) return look
  throw (await whyNoLook()) ?? new ApiError('upstream_timeout')
}
