import 'server-only'

/** That a room or a session was heard of is stored to a second: a room that fills tells of many at once. */
const stepMs = 1_000

export function isHeardOfLate(heardAt: Date | null, receivedAt: Date): boolean {
  return heardAt !== null && Math.abs(receivedAt.getTime() - heardAt.getTime()) < stepMs
}
