import 'server-only'
import type { RoomSession } from '@/lib/contract/telnyx'
import { toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { telnyxHealth } from '@/lib/server/telnyx/connection'
import { telnyxRead } from '@/lib/server/telnyx/read'
import { decide, decideUnknown, type Verdict } from './decide'
import { changeReceipt, toChange } from './open-receipts'
import type { ReceiptRow } from './rows'

/** How many are read by id after one poll of their session. */
const maxReads = 20

/**
 * Telnyx need not list participants who left, so a kick's targets missing from a poll are read by
 * id and settled by the answer.
 */
export async function readUnlisted(rows: ReceiptRow[], session: RoomSession): Promise<void> {
  const { participants } = session
  if (!Array.isArray(participants)) return
  const listed = new Set(participants.map((person) => person?.id?.toLowerCase()))
  const unlisted = rows.filter(({ participantId }) => participantId && !listed.has(participantId))
  for (const row of unlisted.slice(0, maxReads)) {
    const verdict = await verdictOn(row, session)
    if (verdict) await changeReceipt(row, toChange(row, verdict))
  }
}

async function verdictOn(row: ReceiptRow, session: RoomSession): Promise<Verdict | null> {
  const params = { room_participant_id: row.participantId ?? '' }
  const beganAt = Date.now()
  try {
    const data = await telnyxRead('participants.get', { params })
    // Of another session: this one has no participant with that id.
    if (data.session_id && data.session_id.toLowerCase() !== row.sessionId)
      return decideUnknown(row, beganAt)
    const skew = telnyxHealth().clockSkew
    const sight = { session: { ...session, participants: [data] }, beganAt, at: Date.now(), skew }
    return decide(row, sight)
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.debug({ err: error, audit_id: row.auditId }, 'reading an unlisted participant failed')
    return error.key === 'not_found' ? decideUnknown(row, beganAt) : null
  }
}
