import 'server-only'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute

/** Pauses after each failure, in ms; the last one repeats. */
const pauses = [2 * second, 8 * second, 30 * second, 2 * minute, 10 * minute, hour]
const giveUpAfterMs = 24 * hour
/** How many attempts go to the URL before its failover has a turn. */
const failoverAfter = 3

/**
 * When to try again after this many failures; null if that is more than 24 hours after the event.
 */
export function nextAttempt(failures: number, createdAt: Date, now: Date): Date | null {
  const pause = pauses[Math.min(failures, pauses.length) - 1] ?? 0
  const at = now.getTime() + pause
  return at > createdAt.getTime() + giveUpAfterMs ? null : new Date(at)
}

/** The target of the next attempt: after three failures, the failover and the URL in turn. */
export function urlFor(failures: number, url: string, failoverUrl: string | null): string {
  const turn = failures >= failoverAfter && (failures - failoverAfter) % 2 === 0
  return turn && failoverUrl ? failoverUrl : url
}
