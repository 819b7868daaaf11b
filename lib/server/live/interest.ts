import 'server-only'
import { and, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import { watchedActs } from '@/lib/contract/watched-acts'
import { database } from '@/lib/server/db/client'
import { bans } from '@/lib/server/db/bans-schema'
import { roomModes } from '@/lib/server/db/modes-schema'
import { liveWatchers } from '@/lib/server/db/live-schema'
import { receipts } from '@/lib/server/db/schema'
import { singleton } from '@/lib/server/process'

/** A stream that its instance has not renewed for this long is gone; seconds. */
export const watcherSecs = 15
/** How long a request without a stream counts as a watcher, in ms. */
const wantedMs = 10_000

const wanted = () => singleton('live.wanted', () => ({ at: -Infinity }))

/** Notes a request for the live state, at this instance or another. */
export function noteWanted(): void {
  wanted().at = performance.now()
}

/**
 * Whether polls are needed: by a visible page, an act without its proof, a ban in force, or a
 * safety mode.
 */
export async function isWatched(): Promise<boolean> {
  if (performance.now() - wanted().at < wantedMs) return true
  const db = await database()
  const [watcher] = await db
    .select({ one: sql`1` })
    .from(liveWatchers)
    .where(gt(liveWatchers.seenAt, sql`now() - make_interval(secs => ${watcherSecs})`))
    .limit(1)
  if (watcher) return true
  const [open] = await db
    .select({ one: sql`1` })
    .from(receipts)
    .where(and(eq(receipts.open, true), inArray(receipts.act, watchedActs)))
    .limit(1)
  return open !== undefined || (await isAnyModeOpen()) || isAnybodyBanned()
}

async function isAnyModeOpen(): Promise<boolean> {
  const db = await database()
  const [mode] = await db
    .select({ one: sql`1` })
    .from(roomModes)
    .where(isNull(roomModes.restoredAt))
    .limit(1)
  return mode !== undefined
}

async function isAnybodyBanned(): Promise<boolean> {
  const db = await database()
  const [ban] = await db
    .select({ one: sql`1` })
    .from(bans)
    .where(
      and(
        isNull(bans.liftedAt),
        isNull(bans.sessionOverAt),
        or(isNull(bans.until), gt(bans.until, sql`now()`)),
      ),
    )
    .limit(1)
  return ban !== undefined
}
