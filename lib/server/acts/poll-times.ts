import 'server-only'

/** When the server polls for the proof of an act, ms after it was sent. */
const pollsAfterMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000]

/** The remaining polls; an immediate one if any were missed. */
export function pollsFrom(sentAt: Date): Date[] {
  const now = Date.now()
  const planned = pollsAfterMs.map((ms) => sentAt.getTime() + ms)
  const ahead = planned.filter((at) => at > now)
  const times = ahead.length < planned.length ? [now, ...ahead] : planned
  return times.map((at) => new Date(at))
}
