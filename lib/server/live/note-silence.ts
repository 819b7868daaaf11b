import 'server-only'
import { and, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '@/lib/server/db/client'
import { livePeople, liveSessions, webhookEvents, webhookRooms } from '@/lib/server/db/live-schema'

/** How long after a read a webhook may report the same change, in seconds. */
const silentAfterSecs = 10
/** The maximum difference between Telnyx's clock and the database's, in ms. */
const skewMs = 2_000

type Change = {
  roomId: string
  sessionId: string
  participantId: string
  type: string
  seenAt: Date
}

const due = sql`clock_timestamp() - make_interval(secs => ${silentAfterSecs})`
/** Since the room's last report or its connection: earlier events may never have been sent. */
const since = sql<Date>`greatest(${webhookRooms.lastEventAt}, ${webhookRooms.takenOverAt})`.mapWith(
  webhookRooms.lastEventAt,
)
const seenMeanwhile = (column: typeof livePeople.joinSeenAt | typeof livePeople.leaveSeenAt) =>
  and(gt(column, since), sql`${column} < ${due}`)

async function peopleSeen(db: Database | Transaction) {
  return db
    .select({ person: livePeople, roomId: webhookRooms.roomId, since })
    .from(webhookRooms)
    .innerJoin(liveSessions, eq(liveSessions.roomId, webhookRooms.roomId))
    .innerJoin(livePeople, eq(livePeople.sessionId, liveSessions.id))
    .where(
      and(
        isNull(webhookRooms.silentSince),
        or(isNotNull(webhookRooms.lastEventAt), isNotNull(webhookRooms.takenOverAt)),
        or(seenMeanwhile(livePeople.joinSeenAt), seenMeanwhile(livePeople.leaveSeenAt)),
      ),
    )
}

/** Compares Telnyx's own times: after a pause, the first poll shows old changes as new. */
const isSince = (at: string | null, moment: Date) =>
  at !== null && Date.parse(at) > moment.getTime() + skewMs

function changesOf({ person, roomId, since: moment }: Awaited<ReturnType<typeof peopleSeen>>[0]) {
  const { id: participantId, sessionId, joinedAt, leftAt, joinSeenAt, leaveSeenAt } = person
  const about = { roomId, sessionId, participantId }
  const change = (what: string, seenAt: Date) => ({
    ...about,
    seenAt,
    type: `video.room.participant.${what}`,
  })
  return [
    ...(joinSeenAt && isSince(joinedAt, moment) ? [change('joined', joinSeenAt)] : []),
    ...(leaveSeenAt && isSince(leftAt, moment) ? [change('left', leaveSeenAt)] : []),
  ]
}

async function withoutReport(db: Database | Transaction, changes: Change[]): Promise<Change[]> {
  if (changes.length === 0) return []
  const sessionIds = [...new Set(changes.map(({ sessionId }) => sessionId))]
  const events = await db
    .select({
      type: webhookEvents.type,
      participantId: sql<string>`lower(${webhookEvents.payload}->>'participant_id')`,
    })
    .from(webhookEvents)
    .where(inArray(webhookEvents.sessionId, sessionIds))
  const reported = new Set(events.map(({ type, participantId }) => `${type} ${participantId}`))
  return changes.filter(({ type, participantId }) => !reported.has(`${type} ${participantId}`))
}

/**
 * After a poll, marks rooms as silent in which a read has shown a join or leave for ten seconds
 * that no webhook has reported. The room's next webhook ends its silence.
 */
export async function noteSilence(db: Database | Transaction): Promise<void> {
  const changes = (await peopleSeen(db)).flatMap(changesOf)
  const missed = await withoutReport(db, changes)
  const firstMissed = new Map<string, Date>()
  for (const { roomId, seenAt } of missed) {
    const known = firstMissed.get(roomId)
    if (!known || seenAt < known) firstMissed.set(roomId, seenAt)
  }
  for (const [roomId, seenAt] of firstMissed)
    await db
      .update(webhookRooms)
      .set({ silentSince: seenAt })
      .where(and(eq(webhookRooms.roomId, roomId), isNull(webhookRooms.silentSince)))
}
