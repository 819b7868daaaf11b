import 'server-only'
import type { RoomSession } from '@/lib/contract/telnyx'
import { telnyxHealth } from '@/lib/server/telnyx/connection'
import { decide, type Sight } from './decide'
import { changeReceipt, toChange, waitingFor } from './open-receipts'

async function observeOne(sight: Sight): Promise<void> {
  for (const row of waitingFor(sight.session.id ?? '')) {
    const verdict = decide(row, sight)
    if (!verdict || (verdict.state === row.state && !verdict.final)) continue
    await changeReceipt(row, toChange(row, verdict))
  }
}

/**
 * Checks every receipt that waits for its proof against what was just read from Telnyx, whoever
 * read it and why. @param beganAt when the reading began, ms on our clock
 */
export async function observe(sessions: RoomSession[], beganAt: number): Promise<void> {
  const skew = telnyxHealth().clockSkew
  const at = Date.now()
  for (const session of sessions) await observeOne({ session, beganAt, at, skew })
}
