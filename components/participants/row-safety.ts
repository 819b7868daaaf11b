import type { BanMark, PossibleReturn, SafetyAnswer } from '@/lib/contract/safety'

/** Either the ban that answered a join, or the removed person it may be. */
export type RowSafety = { mark: BanMark | null; perhaps: PossibleReturn | null }

/** The same by participant, without bans that ended before the join. */
export function safetyByPerson(
  { marks, returns }: Pick<SafetyAnswer['data'], 'marks' | 'returns'>,
  setAside: ReadonlySet<string>,
): ReadonlyMap<string, RowSafety> {
  const perhaps = returns
    .filter(({ participant_id: id }) => !setAside.has(id))
    .map((each) => [each.participant_id, { mark: null, perhaps: each }] as const)
  const byBans = marks
    .filter(({ state }) => state !== 'dropped')
    .toReversed()
    .map((mark) => [mark.participant_id, { mark, perhaps: null }] as const)
  return new Map<string, RowSafety>([...perhaps, ...byBans])
}

/** Whether both are equal, so that unchanged objects keep their identity after a read. */
export const isSameSafety = (one: RowSafety | null, other: RowSafety | null) =>
  one?.mark === other?.mark && one?.perhaps === other?.perhaps
