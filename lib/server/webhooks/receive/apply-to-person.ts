import 'server-only'
import type { PersonRow } from '@/lib/server/live/merge'
import { asReported } from './as-reported'
import { earlier } from './earlier'

/** What a webhook reports of a participant. */
export type PersonReport = {
  what: 'joined' | 'left'
  id: string
  sessionId: string
  context: string | null
  reason: string | null
  at: string | null
  receivedAt: Date
}

function firstReport(report: PersonReport): PersonRow {
  return {
    id: report.id,
    sessionId: report.sessionId,
    context: report.context,
    joinedAt: null,
    leftAt: null,
    leftReason: report.reason,
    ...asReported(report),
    joinSeenAt: null,
    leaveSeenAt: null,
  }
}

/** Joined comes before left, and a read counts more than both. */
function isNews(before: PersonRow, what: PersonReport['what']): boolean {
  return what === 'left' && before.leftAt === null && before.reported !== 'left'
}

/**
 * A participant after a webhook. The result does not depend on the order or number of deliveries. A
 * webhook only reports; it confirms nothing.
 */
export function applyToPerson(before: PersonRow | null, report: PersonReport): PersonRow {
  if (!before) return firstReport(report)
  const row: PersonRow = {
    ...before,
    context: before.context ?? report.context,
    leftReason: before.leftReason ?? report.reason,
  }
  if (isNews(before, report.what)) return { ...row, ...asReported(report) }
  if (before.reported !== report.what) return row
  return { ...row, reportedAt: earlier(before.reportedAt, report.at) }
}
