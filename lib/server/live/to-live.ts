import 'server-only'
import type { LivePerson, LiveSession, Report } from '@/lib/contract/live'
import type { RoomSession } from '@/lib/contract/telnyx'
import { mergePerson, mergeSession, type PersonRow, type SessionRow } from './merge'
import { toSeenPeople, toSeenSession } from './seen'

type Reported<What extends string> = {
  reported: What | null
  reportedAt: string | null
  reportReceivedAt: Date | null
  ghost: boolean
}

function toReport<What extends string>(row: Reported<What>): Report<What> | null {
  if (row.reported === null) return null
  const { reported: what, reportedAt: at, ghost } = row
  return { what, at, receivedAt: row.reportReceivedAt?.toISOString() ?? null, ghost }
}

/** A stored participant as pages show it. */
export function toLivePerson(row: PersonRow): LivePerson {
  const { id, context, joinedAt, leftAt, leftReason } = row
  return { id, context, joinedAt, leftAt, leftReason, report: toReport(row) }
}

/** A stored session as pages show it, without its participants. */
export function toLiveFacts(row: SessionRow): Omit<LiveSession, 'people'> {
  const { id, roomId, active, startedAt, endedAt } = row
  const room = roomId
    ? { id: roomId, name: row.roomName, maxParticipants: row.roomMax, recording: row.roomRecording }
    : null
  const known = row.roomName !== null || row.roomMax !== null || row.roomRecording !== null
  const lastReportAt = row.lastReportAt?.toISOString() ?? null
  const report = toReport(row)
  return { id, roomId, room: known ? room : null, active, startedAt, endedAt, report, lastReportAt }
}

/** Telnyx's session, whose every field may be missing, as pages show it; null without an id. */
export function toLive(session: RoomSession): LiveSession | null {
  const seen = toSeenSession(session)
  if (!seen) return null
  const now = new Date()
  const people = (toSeenPeople(session) ?? []).map((person) => mergePerson(undefined, person, now))
  return { ...toLiveFacts(mergeSession(undefined, seen, now)), people: people.map(toLivePerson) }
}
