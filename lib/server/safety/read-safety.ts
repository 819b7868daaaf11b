import 'server-only'
import type { SafetyAnswer } from '@/lib/contract/safety'
import { CachedRead } from '@/lib/server/cache/cached-read'
import { singleton } from '@/lib/server/process'
import { findReturns } from './find-returns'
import { listMarks } from './list-marks'
import { propose } from './propose'

/** Every open page asks: one read answers all of them for so long, in ms. */
const ttlMs = 1_000

const ofAll = () => singleton('safety.all', () => new CachedRead(readLiveSafety, { ttlMs }))

/**
 * What asks moderators for a look: joins that bans answered or watches announced, who may be back,
 * and the modes that rooms are in need of. Of everything that is live, or of one session whenever it
 * was, without proposals.
 */
export async function readSafety(sessionId: string | null): Promise<SafetyAnswer> {
  if (sessionId === null) return { data: (await ofAll().read()).value }
  const [marks, returns] = await Promise.all([listMarks(sessionId), findReturns(sessionId)])
  return { data: { marks, returns, proposals: [] } }
}

/** The same of everything that is live, as of now. */
export async function readLiveSafety(): Promise<SafetyAnswer['data']> {
  const [marks, returns] = await Promise.all([listMarks(null), findReturns(null)])
  return { marks, returns, proposals: await propose(marks) }
}
