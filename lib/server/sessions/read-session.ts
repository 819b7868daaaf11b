import 'server-only'
import type { SessionAnswer } from '@/lib/contract/live'
import { uuid } from '@/lib/contract/schemas/fields'
import { ApiError } from '@/lib/server/errors'
import { sessionReceipts } from '@/lib/server/acts/session-receipts'
import { liveSession } from '@/lib/server/live/session'
import { storedSession } from '@/lib/server/live/stored'
import { toLive } from '@/lib/server/live/to-live'

/**
 * One session with its participants and receipts, and what webhooks reported of a recent one.
 * Throws `invalid_id`, `not_found`, or the reason if Telnyx was never read; otherwise a failed read
 * returns the last answer with its age and the problem.
 */
export async function readSession(id: string): Promise<SessionAnswer> {
  if (!uuid.safeParse(id).success) throw new ApiError('invalid_id', { detail: 'Not a session id.' })
  const source = liveSession(id.toLowerCase())
  const shared = await source.read()
  const { session: stored, eventId } = await storedSession(shared.value.id ?? id)
  // A shared answer may be older than an end that every screen already shows.
  const isBehind = stored?.active === false && shared.value.active === true
  const { value, meta } = isBehind ? await source.read(0) : shared
  const session = stored?.active ? stored : toLive(value)
  if (!session) throw new ApiError('upstream_invalid')
  const receipts = await sessionReceipts(session.id)
  return { data: { session, receipts }, meta: { ...meta, eventId } }
}
