import 'server-only'
import { eq } from 'drizzle-orm'
import type { PossibleReturn, SafetyAnswer } from '@/lib/contract/safety'
import type { SafetyOf } from '@/lib/contract/schemas/safety'
import { countInForce } from '@/lib/server/bans/count-in-force'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { database } from '@/lib/server/db/client'
import { livePeople } from '@/lib/server/db/live-schema'
import { singleton } from '@/lib/server/process'
import { findPastReturn } from './find-past-return'
import { findReturns } from './find-returns'
import { listMarks } from './list-marks'
import { propose } from './propose'

const nothing = { marks: [], returns: [], proposals: [] }

/** Every open page asks for it, so one read serves all of them for this many ms. */
const ttlMs = 1_000

const ofAll = () => singleton('safety.all', () => new CachedRead(readLiveSafety, { ttlMs }))

/** Called before pages are notified of a change, so that what they read then includes it. */
export function expireSafety(): void {
  ofAll().expire()
}

/**
 * What moderators should look at: joins that bans removed or watches announced, possible returns,
 * and modes to propose. Of all that is live, with the number of bans in force; of one session at any time, without proposals; or of
 * one participant, only their possible returns.
 */
export async function readSafety({ session, participant }: SafetyOf): Promise<SafetyAnswer> {
  if (participant !== undefined) return { data: { ...nothing, returns: await ofOne(participant) } }
  if (session === undefined) return { data: (await ofAll().read()).value }
  const [marks, returns] = await Promise.all([listMarks(session), findReturns(session)])
  return { data: { marks, returns, proposals: [] } }
}

/** Live rows are deleted some minutes after their session; then the mirror is read. */
async function ofOne(participantId: string): Promise<PossibleReturn[]> {
  const session = await liveSessionOf(participantId)
  if (session === null) return findPastReturn(participantId)
  return (await findReturns(session)).filter(({ participant_id: id }) => id === participantId)
}

async function liveSessionOf(participantId: string): Promise<string | null> {
  const db = await database()
  const [row] = await db
    .select({ session: livePeople.sessionId })
    .from(livePeople)
    .where(eq(livePeople.id, participantId))
  return row?.session ?? null
}

/** The same for all that is live now. */
export async function readLiveSafety(): Promise<SafetyAnswer['data']> {
  const [marks, returns, bans] = await Promise.all([
    listMarks(null),
    findReturns(null),
    countInForce(),
  ])
  return { marks, returns, proposals: await propose(marks), bans }
}
