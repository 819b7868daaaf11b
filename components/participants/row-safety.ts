import type { BanMark, PossibleReturn, SafetyAnswer } from '@/lib/contract/safety'

/** What bans have to do with one join: that they answered it, or who it may be; one of the two. */
export type RowSafety = { mark: BanMark | null; perhaps: PossibleReturn | null }

/** The same by participant; a ban that ended first says nothing. */
export function safetyByPerson(
  { marks, returns }: Pick<SafetyAnswer['data'], 'marks' | 'returns'>,
  setAside: ReadonlySet<string>,
): ReadonlyMap<string, RowSafety> {
  const perhaps = returns
    .filter(({ participant_id: id }) => !setAside.has(id))
    .map((each) => [each.participant_id, { mark: null, perhaps: each }] as const)
  const said = marks
    .filter(({ state }) => state !== 'dropped')
    .toReversed()
    .map((mark) => [mark.participant_id, { mark, perhaps: null }] as const)
  return new Map<string, RowSafety>([...perhaps, ...said])
}

/** Whether both say the same: what is read anew keeps its objects where nothing has changed. */
export const isSameSafety = (one: RowSafety | null, other: RowSafety | null) =>
  one?.mark === other?.mark && one?.perhaps === other?.perhaps
