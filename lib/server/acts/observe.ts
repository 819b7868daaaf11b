import 'server-only'
import { sessionsRead, type SessionsRead } from '@/lib/server/live/sessions-read'
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

/** Checks every receipt that waits for proof against a fresh read. */
async function observe({ sessions, beganAt }: SessionsRead): Promise<void> {
  const skew = telnyxHealth().clockSkew
  const at = Date.now()
  for (const session of sessions) await observeOne({ session, beganAt, at, skew })
}

/** Settles waiting receipts with every read of a session from now on. Returns the unsubscribe. */
export function startObserving(): () => void {
  return sessionsRead().subscribe(observe)
}
