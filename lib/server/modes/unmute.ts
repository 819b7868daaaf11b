import 'server-only'
import { sql } from 'drizzle-orm'
import { isThere } from '@/lib/server/bans/enforce/people-inside'
import { and, eq } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { livePeople, liveSessions } from '@/lib/server/db/live-schema'
import { modePeople } from '@/lib/server/db/modes-schema'
import { toApiError } from '@/lib/server/errors'
import { unmuteParticipants } from '@/lib/server/sessions/unmute-participants'
import { actForMode } from './act-for-mode'
import type { OpenMode } from './open-modes'
import { noteKept } from './others-changes'

/**
 * Lifts the mutes that Quiet made, of participants still inside; those muted before, or by a user
 * since, stay muted. Throws as `perform`.
 */
export async function unmute(mode: OpenMode): Promise<void> {
  await noteKept(mode.id)
  const people = await mutedInside(mode)
  for (const session of new Set(people.map(({ sessionId }) => sessionId))) {
    const ids = people.flatMap(({ id, sessionId }) => (sessionId === session ? id : []))
    const input = { params: { room_session_id: session }, body: { participants: ids } }
    const act = { name: 'sessions.unmute', verb: unmuteParticipants, input } as const
    await actForMode(mode, act).catch((thrown: unknown) => {
      // Its effect cannot be read, and nothing is sent twice by a machine.
      if (toApiError(thrown).details.outcome !== 'unknown') throw thrown
    })
    await noteUndone(mode.id, ids)
  }
}

async function mutedInside({ id }: OpenMode) {
  const db = await database()
  return db
    .select({ id: modePeople.participantId, sessionId: modePeople.sessionId })
    .from(modePeople)
    .innerJoin(livePeople, eq(livePeople.id, modePeople.participantId))
    .innerJoin(liveSessions, eq(liveSessions.id, livePeople.sessionId))
    .where(
      and(
        eq(modePeople.modeId, id),
        sql`${modePeople.state} in ('waiting', 'done', 'unknown')`,
        eq(modePeople.wasMuted, false),
        isThere,
      ),
    )
}

async function noteUndone(modeId: string, ids: string[]): Promise<void> {
  const db = await database()
  await db.execute(sql`update mode_people set state = 'undone', next_try_at = null
    where mode_id = ${modeId}::uuid and participant_id = any(${sql.param(ids)}::text[])`)
}
