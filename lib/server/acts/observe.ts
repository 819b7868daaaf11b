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

/** Checks every receipt that waits for its proof against what was just read from Telnyx. */
async function observe({ sessions, beganAt }: SessionsRead): Promise<void> {
  const skew = telnyxHealth().clockSkew
  const at = Date.now()
  for (const session of sessions) await observeOne({ session, beganAt, at, skew })
}

/** From now on every reading of a session settles the receipts that wait for it. */
export function startObserving(): () => void {
  return sessionsRead().subscribe(observe)
}
