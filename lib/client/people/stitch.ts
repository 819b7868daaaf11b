/** A pause of at most this long, within one session, is a lost connection and not a departure. */
const reconnectMs = 120_000

type Join = { id: string; joinedAt: string | null; leftAt: string | null }

/**
 * Joins put together to visits, each with its joins from the first to the last. Joins that overlap
 * stay apart, for they may be two people; so does one that may go on from several.
 *
 * @param isSame whether the same person may have made both; the first is the earlier
 */
export function stitch<Joined extends Join>(
  joins: readonly Joined[],
  isSame: (earlier: Joined, later: Joined) => boolean,
): Joined[][] {
  const visits: Joined[][] = []
  for (const join of [...joins].sort(oldestFirst)) {
    const [only, ...more] = visits.filter((visit) => {
      const last = visit.at(-1)
      return last && isReconnect(last, join) && isSame(last, join)
    })
    if (only && more.length === 0) only.push(join)
    else visits.push([join])
  }
  return visits
}

/** Milliseconds from one to the next; NaN where either end is not known. */
export function pauseBetween(earlier: Join, later: Join): number {
  return Date.parse(later.joinedAt ?? '') - Date.parse(earlier.leftAt ?? '')
}

function isReconnect(earlier: Join, later: Join): boolean {
  const pause = pauseBetween(earlier, later)
  return pause >= 0 && pause <= reconnectMs
}

const timeOf = ({ joinedAt }: Join) => Date.parse(joinedAt ?? '') || 0
const oldestFirst = (a: Join, b: Join) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1)
