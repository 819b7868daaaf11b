export const historyDays = 90

/** Twelve a room at the usual scale; a hundred times the rooms have ten times the past. */
export function finishedSessions(scale: number): number {
  return Math.round(Math.min(12 * scale, 480 * Math.sqrt(scale / 40)))
}
