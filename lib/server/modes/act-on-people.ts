import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import type { Verb } from '@/lib/server/acts/perform'
import { database } from '@/lib/server/db/client'
import { roomModes } from '@/lib/server/db/modes-schema'
import { ApiError, toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { againSecs, maxPauseSecs } from '@/lib/server/bans/removal-times'
import { kickParticipants } from '@/lib/server/sessions/kick-participants'
import { muteParticipants } from '@/lib/server/sessions/mute-participants'
import { actForMode } from './act-for-mode'
import type { OpenMode } from './open-modes'
import type { Due } from './take-due'
import { isOver } from './to-mode'

const acts = {
  quiet: { name: 'sessions.mute', verb: muteParticipants },
  freeze: { name: 'sessions.kick', verb: kickParticipants },
} as const

/**
 * Mutes or kicks the participants who are due, one act for each session. Never throws for Telnyx.
 */
export async function actOnPeople(mode: OpenMode, due: Due[]): Promise<void> {
  const sessions = [...new Set(due.map(({ sessionId }) => sessionId))]
  const idsIn = (session: string) =>
    due.flatMap(({ sessionId, participantId }) => (sessionId === session ? participantId : []))
  await Promise.all(sessions.map((session) => actInSession(mode, session, idsIn(session))))
}

async function actInSession(mode: OpenMode, session: string, ids: string[]): Promise<void> {
  const isQuiet = mode.mode === 'quiet'
  const { name, verb } = acts[isQuiet ? 'quiet' : 'freeze']
  const input = { params: { room_session_id: session }, body: { participants: ids } }
  try {
    await actForMode(mode, { name, verb: whileInForce(mode, verb), input })
    await noteTaken(mode, ids)
  } catch (thrown) {
    const error = toApiError(thrown)
    logger.warn({ err: error, mode_id: mode.id }, 'a mode did not reach somebody yet')
    await noteFailed(mode, ids, error)
  }
}

/** A mode may end while its act is being recorded, so it is checked once more before sending. */
function whileInForce({ id }: OpenMode, verb: Verb): Verb {
  return (context, input) => {
    const send: typeof context.send = async (operation, call) => {
      const db = await database()
      const [open] = await db
        .select({ id: roomModes.id })
        .from(roomModes)
        .where(and(eq(roomModes.id, id), sql`not ${isOver}`))
      if (!open) throw new ApiError('not_found', { outcome: 'not_sent' })
      return context.send(operation, call)
    }
    return verb({ ...context, send }, input)
  }
}

const ofThese = ({ id }: OpenMode, ids: string[]) => sql`
  where mode_id = ${id}::uuid and participant_id = any(${sql.param(ids)}::text[])`

/** Telnyx accepted it: a mute is done; a kick is still to be confirmed. */
async function noteTaken(mode: OpenMode, ids: string[]): Promise<void> {
  const isQuiet = mode.mode === 'quiet'
  const db = await database()
  await db.execute(sql`update mode_people set tries = tries + 1,
    state = ${isQuiet ? 'done' : 'sent'}, next_try_at = case when ${isQuiet}::boolean then null
      else clock_timestamp() + make_interval(secs => ${againSecs}) end ${ofThese(mode, ids)}`)
}

/**
 * What was certainly not done is retried soon. A mute without an answer stays unknown, as nothing
 * shows whether it was done. A kick without an answer is checked by a read first.
 */
async function noteFailed(mode: OpenMode, ids: string[], { key, details }: ApiError) {
  const isUnknown = details.outcome === 'unknown'
  const isRefused = key === 'upstream_refused'
  const state = mode.mode === 'quiet' && isUnknown ? 'unknown' : null
  const pause = isUnknown || key === 'act_in_flight' ? againSecs : maxPauseSecs
  const db = await database()
  await db.execute(sql`update mode_people set tries = tries + ${isRefused ? 1 : 0},
    state = case when ${isRefused}::boolean and tries >= 2 then 'failed'
      else coalesce(${state}::text, state) end,
    next_try_at = case when ${state}::text is null
      then clock_timestamp() + make_interval(secs => least(power(2, tries), ${pause})) end
    ${ofThese(mode, ids)}`)
}
