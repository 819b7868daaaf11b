import { sessionEnd, type Ban } from '@/lib/contract/bans'

/** Those that need a hand first, then what ends next; what is only watched comes after all of them. */
export function inOrder(bans: readonly Ban[]): Ban[] {
  return bans
    .map((ban) => ({ ban, rank: rankOf(ban) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ ban }) => ban)
}

function rankOf({ still_there: there, watch, until }: Ban): number[] {
  return [there > 0 ? 0 : 1, watch ? 1 : 0, endOf(until)]
}

/** In ms since 1970; a session ends one day, what is for good never does. */
function endOf(until: Ban['until']): number {
  if (until === null) return Number.MAX_VALUE
  return until === sessionEnd ? Number.MAX_SAFE_INTEGER : Date.parse(until)
}

function compare(a: number[], b: number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0
    if (value !== other) return value < other ? -1 : 1
  }
  return 0
}
