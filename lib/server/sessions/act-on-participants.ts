import 'server-only'
import type { ActContext, ActInput, Verb } from '@/lib/server/acts/perform'
import { refreshSession } from '@/lib/server/live/session'
import { logger } from '@/lib/server/logger'
import { withReceipts } from '@/lib/server/acts/with-receipts'

const isText = (value: unknown): value is string => typeof value === 'string'

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText).map((id) => id.toLowerCase()) : []
}

/**
 * The participants in the room now; null if Telnyx does not answer, which must not stop the act.
 */
async function present(sessionId: string, requestId: string): Promise<string[] | null> {
  try {
    const { participants } = await refreshSession(sessionId, 'act')
    if (!Array.isArray(participants)) return null
    return participants.flatMap((person) =>
      person?.id && !person.left_at ? [person.id.toLowerCase()] : [],
    )
  } catch (error) {
    logger.warn({ err: error, request_id: requestId }, 'acting on all without knowing who is there')
    return null
  }
}

/**
 * The targets of an act: the named participants, or for "all" those in the room minus the excluded.
 */
async function aimedAt(context: ActContext, input: ActInput, sessionId: string) {
  const named = input.body?.participants
  const people = named === 'all' ? await present(sessionId, context.requestId) : idsIn(named)
  const excluded = new Set(idsIn(input.body?.exclude))
  return people && people.filter((id) => !excluded.has(id))
}

/** The body without participants for whom the same act is in flight. */
function without(body: ActInput['body'], leftOut: string[]): ActInput['body'] {
  if (!body || leftOut.length === 0) return body
  if (body.participants === 'all')
    return { ...body, exclude: [...new Set([...idsIn(body.exclude), ...leftOut])] }
  return { ...body, participants: idsIn(body.participants).filter((id) => !leftOut.includes(id)) }
}

/** Kick, mute or unmute, with one receipt per target. */
export function actOnParticipants(act: 'kick' | 'mute' | 'unmute'): Verb {
  return async (context, input) => {
    const sessionId = input.params.room_session_id ?? ''
    const participantIds = await aimedAt(context, input, sessionId)
    const subject = { act, sessionId, participantIds, reason: input.reason }
    return withReceipts(context, subject, (leftOut) =>
      context.send(`sessions.${act}`, {
        params: input.params,
        body: without(input.body, leftOut),
      }),
    )
  }
}
