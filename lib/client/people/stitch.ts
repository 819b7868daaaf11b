/** Maximum pause within a session that counts as a reconnect. */
const reconnectMs = 120_000

type Join = { id: string; joinedAt: string | null; leftAt: string | null }

/**
 * Groups joins into visits, each in order. Overlapping joins stay apart, since they may be two
 * people; so does one that could continue several.
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

/** Milliseconds between two joins; NaN if either time is unknown. */
export function pauseBetween(earlier: Join, later: Join): number {
  return Date.parse(later.joinedAt ?? '') - Date.parse(earlier.leftAt ?? '')
}

function isReconnect(earlier: Join, later: Join): boolean {
  const pause = pauseBetween(earlier, later)
  return pause >= 0 && pause <= reconnectMs
}

const timeOf = ({ joinedAt }: Join) => Date.parse(joinedAt ?? '') || 0
const oldestFirst = (a: Join, b: Join) => timeOf(a) - timeOf(b) || (a.id < b.id ? -1 : 1)
