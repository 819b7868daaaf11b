import 'server-only'
import type { LiveRoom } from '@/lib/contract/live'
import type { SessionRow } from '@/lib/server/live/merge'
import { asReported } from './as-reported'
import { earlier } from './earlier'
import { isRecentReport } from './recent-report'

/** What a webhook reports of a session; an event of a participant in it reports that it started. */
export type SessionReport = {
  what: 'started' | 'ended'
  id: string
  roomId: string | null
  reason: string | null
  at: string | null
  receivedAt: Date
}

/** Shown as live at once, as reported, until a read confirms it. */
function firstReport(report: SessionReport, room: LiveRoom | null): SessionRow {
  return {
    id: report.id,
    roomId: report.roomId,
    roomName: room?.name ?? null,
    roomMax: room?.maxParticipants ?? null,
    roomRecording: room?.recording ?? null,
    active: true,
    startedAt: null,
    endedAt: null,
    endedReason: report.reason,
    ...asReported(report),
    beganAt: null,
    lastReportAt: report.receivedAt,
    overAt: null,
  }
}

/**
 * A session after a webhook, independent of the order and number of deliveries. It changes only
 * what is reported.
 */
export function applyToSession(
  before: SessionRow | null,
  report: SessionReport,
  room: LiveRoom | null,
): SessionRow {
  if (!before) return firstReport(report, room)
  const row: SessionRow = {
    ...before,
    roomId: before.roomId ?? report.roomId,
    endedReason: before.endedReason ?? report.reason,
    lastReportAt: isRecentReport(before.lastReportAt, report.receivedAt)
      ? before.lastReportAt
      : report.receivedAt,
  }
  if (report.what === 'ended' && before.active && before.reported !== 'ended')
    return { ...row, ...asReported(report) }
  if (before.reported !== report.what) return row
  return { ...row, reportedAt: earlier(before.reportedAt, report.at) }
}
