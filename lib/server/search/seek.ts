import 'server-only'
import { readInstant } from '@/lib/contract/lists/instant'
import type { SearchNarrowing } from '@/lib/contract/search/answer'
import type { Sought } from './candidates'
import { findTexts } from './find-texts'
import { partsOf } from './parts'
import { readQuestion, type ReadQuestion } from './readings'
import type { Clock, TimeRange } from './time-words'

/** A query with its matching names; `isTimeAlone` if it is only a time. */
type Seeking = { question: ReadQuestion; sought: Sought; isTimeAlone: boolean }

/**
 * Parses a query and finds the names in it, without their rows.
 * @param narrowing a period or rooms, in addition to any time or room in the query
 * @param limit the number of rows that are of use
 */
export async function seek(
  q: string,
  clock: Clock,
  narrowing: SearchNarrowing,
  limit: number,
): Promise<Seeking> {
  const question = readQuestion(q, clock)
  const { sides, parts: all } = partsOf(question)
  const { ranges, isNarrow } = narrowed(question.ranges, narrowing)
  const parts = isNarrow ? all.map((part) => ({ ...part, timed: true })) : all
  const only = narrowing.rooms
  const { hits, parts: answered } = await findTexts({ sides, parts }, { ranges, only, limit })
  const sought = { parts: answered, hits, ranges, only }
  return { question, sought, isTimeAlone: sides.length === 0 }
}

function narrowed(ranges: TimeRange[], { from, to }: SearchNarrowing) {
  if (!from && !to) return { ranges, isNarrow: false }
  const span = {
    from: new Date(readInstant(from ?? '')?.from ?? 0),
    to: new Date((readInstant(to ?? '')?.until ?? Date.now()) - 1),
  }
  return {
    ranges: ranges.length === 0 ? [span] : ranges.flatMap(within(span)),
    isNarrow: true,
  }
}

const within =
  (span: TimeRange) =>
  (range: TimeRange): TimeRange[] => {
    const from = range.from > span.from ? range.from : span.from
    const to = range.to < span.to ? range.to : span.to
    return from <= to ? [{ from, to }] : []
  }
