export const historyDays = 90

export const defaultScale = 40

/** Twelve sessions per room at the default scale; a hundred times the rooms have ten times the past. */
export function finishedSessions(scale: number): number {
  return Math.round(Math.min(12 * scale, 480 * Math.sqrt(scale / 40)))
}

/** A room has at most one session a day, which limits how many participants fit in. */
export function maxParticipants(scale = defaultScale): number {
  return 100 * scale
}
