import 'server-only'
import { readInstant } from '@/lib/contract/lists/instant'
import type { SearchNarrowing } from '@/lib/contract/search/answer'
import type { Sought } from './candidates'
import { findTexts } from './find-texts'
import { partsOf } from './parts'
import { readQuestion, type ReadQuestion } from './readings'
import type { Clock, TimeRange } from './time-words'

/** A query with its matching names; `isTimeAlone` if it is only a time. */
export type Seeking = { question: ReadQuestion; sought: Sought; isTimeAlone: boolean }

/** Parses a query and finds the names in it, without their rows. */
export async function seek(q: string, clock: Clock): Promise<Seeking> {
  const question = readQuestion(q, clock)
  const { sides, parts } = partsOf(question)
  const hits = await findTexts({ sides, parts }, question.ranges)
  const sought = { parts, hits, ranges: question.ranges, only: [] }
  return { question, sought, isTimeAlone: sides.length === 0 }
}

/** Narrows a query to rooms or a period, in addition to any time in it. */
export function narrow(sought: Sought, { from, to, rooms }: SearchNarrowing): Sought {
  if (!from && !to) return { ...sought, only: rooms }
  const span = {
    from: new Date(readInstant(from ?? '')?.from ?? 0),
    to: new Date((readInstant(to ?? '')?.until ?? Date.now()) - 1),
  }
  return {
    ...sought,
    only: rooms,
    parts: sought.parts.map((part) => ({ ...part, timed: true })),
    ranges: sought.ranges.length === 0 ? [span] : sought.ranges.flatMap(within(span)),
  }
}

const within =
  (span: TimeRange) =>
  (range: TimeRange): TimeRange[] => {
    const from = range.from > span.from ? range.from : span.from
    const to = range.to < span.to ? range.to : span.to
    return from <= to ? [{ from, to }] : []
  }
