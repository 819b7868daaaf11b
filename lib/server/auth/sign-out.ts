import 'server-only'
import { recordEvent } from '@/lib/server/audit/record'
import { actorOfSession } from './actor-of-cookie'
import { browserLeft } from './browser-left'
import { endSession } from './user-sessions'

/** Ends the session of a cookie; does nothing if it has already ended. */
export async function signOut(
  session: { sub: string; sid: string },
  visit: { requestId: string; peer: string },
): Promise<void> {
  const actor = await actorOfSession(session)
  await endSession(session.sid)
  await browserLeft().announce({ userSessionId: session.sid })
  if (!actor) return
  await recordEvent({
    action: 'user.sign_out',
    actor: { id: actor.userId, name: actor.name, role: actor.role, via: 'cookie' },
    peer: visit.peer,
    requestId: visit.requestId,
    targetType: 'user',
    targetId: actor.userId,
    outcome: 'succeeded',
  })
}
