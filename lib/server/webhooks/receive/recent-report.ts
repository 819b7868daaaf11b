import 'server-only'

/**
 * The last report of a room or session is stored to the second: a room that fills reports many
 * joins at once.
 */
const stepMs = 1_000

export function isRecentReport(lastReportAt: Date | null, receivedAt: Date): boolean {
  return lastReportAt !== null && Math.abs(receivedAt.getTime() - lastReportAt.getTime()) < stepMs
}
