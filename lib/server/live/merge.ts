import 'server-only'
import type { livePeople, liveSessions } from '@/lib/server/db/live-schema'

export type SessionRow = typeof liveSessions.$inferSelect
export type PersonRow = typeof livePeople.$inferSelect

/** How long a read may lag behind a webhook before the two count as contradicting, in ms. */
const reportGraceMs = 5_000

/**
 * What a read of Telnyx shows of a session, as stored; `beganAt` is when the read began, by the
 * database's clock.
 */
export type SeenSession = Pick<
  SessionRow,
  'id' | 'roomId' | 'roomName' | 'roomMax' | 'roomRecording' | 'active' | 'startedAt' | 'endedAt'
>
export type SeenPerson = Pick<PersonRow, 'id' | 'sessionId' | 'context' | 'joinedAt' | 'leftAt'>

const confirmed = {
  reported: null,
  reportedAt: null,
  reportReceivedAt: null,
  ghost: false,
} as const

type Reported = Pick<PersonRow, 'reportReceivedAt' | 'ghost'>

/** Whether a read that contradicts a report began late enough to count. */
function contradicts(row: Reported, beganAt: Date): boolean {
  const reportedMs = row.reportReceivedAt?.getTime() ?? 0
  return row.ghost || beganAt.getTime() - reportedMs > reportGraceMs
}

/** A contradicted report stays, and becomes a ghost after the grace period. */
function unconfirmed<What>(
  before: Reported & { reported: What; reportedAt: string | null },
  beganAt: Date,
) {
  const { reported, reportedAt, reportReceivedAt } = before
  return { reported, reportedAt, reportReceivedAt, ghost: contradicts(before, beganAt) }
}

/**
 * A participant whom a read shows. The read counts, except for a report that it cannot know yet.
 */
export function mergePerson(
  before: PersonRow | undefined,
  seen: SeenPerson,
  beganAt: Date,
): PersonRow {
  const stillReported = before?.reported === 'left' && seen.leftAt === null
  return {
    ...seen,
    context: seen.context ?? before?.context ?? null,
    joinedAt: seen.joinedAt ?? before?.joinedAt ?? null,
    leftReason: before?.leftReason ?? null,
    joinSeenAt: before?.joinSeenAt ?? beganAt,
    leaveSeenAt: seen.leftAt === null ? null : (before?.leaveSeenAt ?? beganAt),
    ...(stillReported ? unconfirmed(before, beganAt) : confirmed),
  }
}

/**
 * A participant whom a read of their session lacks. That contradicts a reported join, and confirms
 * a reported leave.
 */
export function missPerson(before: PersonRow, beganAt: Date): PersonRow {
  if (before.reported === 'joined') return { ...before, ghost: contradicts(before, beganAt) }
  if (before.reported === null) return before
  const leftAt = before.leftAt ?? before.reportedAt ?? beganAt.toISOString()
  return { ...before, ...confirmed, leftAt, leaveSeenAt: before.leaveSeenAt ?? beganAt }
}

/** Whether a participant whom their session no longer lists has to be read by id. */
export function isUnlisted({ reported, leftAt, joinSeenAt }: PersonRow): boolean {
  return reported === null && leftAt === null && joinSeenAt !== null
}

/** A session that a read shows, by the same rules. */
export function mergeSession(
  before: SessionRow | undefined,
  seen: SeenSession,
  beganAt: Date,
): SessionRow {
  const { active } = seen
  const stillReported = before?.reported === 'ended' && active
  return {
    ...seen,
    roomId: seen.roomId ?? before?.roomId ?? null,
    roomName: seen.roomName ?? before?.roomName ?? null,
    roomMax: seen.roomMax ?? before?.roomMax ?? null,
    roomRecording: seen.roomRecording ?? before?.roomRecording ?? null,
    startedAt: seen.startedAt ?? before?.startedAt ?? null,
    endedAt: active ? null : (seen.endedAt ?? before?.endedAt ?? null),
    endedReason: before?.endedReason ?? null,
    beganAt: before?.beganAt ?? null,
    lastReportAt: before?.lastReportAt ?? null,
    overAt: active ? null : (before?.overAt ?? beganAt),
    ...(stillReported ? unconfirmed(before, beganAt) : confirmed),
  }
}

/**
 * A session that the list of live ones lacks. That confirms a reported end and contradicts a
 * reported start. Without a report the answer is null: the session has to be read by id, which
 * shows when it ended.
 */
export function missSession(before: SessionRow, beganAt: Date): SessionRow | null {
  if (before.reported === 'started') return { ...before, ghost: contradicts(before, beganAt) }
  if (before.reported !== 'ended') return null
  const endedAt = before.endedAt ?? before.reportedAt
  return { ...before, ...confirmed, active: false, endedAt, overAt: beganAt }
}
