import type { IdentityBy } from './rule'
import { Tally, type CountedClaim, type Joined } from './tally'

/** A value with this many names belongs to nobody. */
const manyNames = 20
const placeholders =
  /^(?:undefined|null|none|nan|guest|anonymous|anon|user|test|unknown|n\/a|0|-)$/iu

/** The assessment of a rule before it is chosen. */
type Verdict = 'person' | 'partly' | 'per_visit' | 'shared' | 'typed'

export type Candidate = {
  by: IdentityBy
  /** A sample value. */
  example: string | null
  joins: number
  /** The share of joins with a value, from 0 to 1. */
  share: number
  values: number
  /** Values seen in two sessions or more. */
  repeat: number
  /** Values whose names have no word in common; null for names themselves. */
  disagree: number | null
  verdict: Verdict
}

/** Whether a value looks like a placeholder. */
export const looksEmpty = ({ value, names }: Joined) =>
  placeholders.test(value) || names.length >= manyNames

/** The paths in claims, most joins first, at most twelve. */
function pathsIn(claims: readonly CountedClaim[]): string[] {
  const joins = new Map<string, number>()
  for (const claim of claims) {
    for (const path of Object.keys(claim.claims))
      joins.set(path, (joins.get(path) ?? 0) + claim.joins)
  }
  return [...joins]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([path]) => path)
}

export function candidateOf(claims: readonly CountedClaim[], by: IdentityBy): Candidate {
  const tally = new Tally(by)
  for (const claim of claims) tally.add(claim)
  const joined = tally.joined()
  const repeat = joined.filter((each) => each.repeats).length
  const disagree = joined.filter((each) => each.disagree).length
  const counts = { share: tally.share, values: joined.length, repeat, disagree }
  return {
    by,
    example: joined.find((each) => !looksEmpty(each))?.value ?? joined[0]?.value ?? null,
    joins: tally.joins,
    ...counts,
    disagree: by.kind === 'name' ? null : disagree,
    verdict: by.kind === 'name' ? 'typed' : verdictOf(counts),
  }
}

type Counts = { share: number; values: number; repeat: number; disagree: number }

function verdictOf({ share, values, repeat, disagree }: Counts): Verdict {
  // Values generated per visit repeat only by chance.
  if (values === 0 || repeat / values < 0.05) return 'per_visit'
  if (disagree / values > 0.4) return 'shared'
  return share >= 0.6 ? 'person' : 'partly'
}

/** Every rule that the claims offer, paths first, with its effect. */
export function candidatesIn(claims: readonly CountedClaim[]): Candidate[] {
  const paths = pathsIn(claims).map((path): IdentityBy => ({ kind: 'path', path }))
  const rules: IdentityBy[] = [...paths, { kind: 'name' }, { kind: 'context' }]
  return rules.map((by) => candidateOf(claims, by))
}

/** Scores how likely the last part of a path names a person's id. */
const likely = [
  /^user_?id$/i,
  /^(?:uid|sub|external_?id|account_?id|customer_?id)$/i,
  /^e?-?mail$/i,
  /id$/i,
]
const nameLike = /name|nick/i

/** The rule that the data suggest; null if none is better than the name. */
export function chooseRule(candidates: readonly Candidate[]): IdentityBy | null {
  const fit = candidates.flatMap((candidate) => {
    const { by, verdict } = candidate
    if (by.kind !== 'path' || verdict !== 'person' || nameLike.test(by.path)) return []
    const last = by.path.split('.').at(-1) ?? ''
    const place = likely.findIndex((pattern) => pattern.test(last))
    return place === -1 ? [] : [{ by, place, share: candidate.share }]
  })
  const [best] = fit.sort((a, b) => a.place - b.place || b.share - a.share)
  return best?.by ?? null
}
