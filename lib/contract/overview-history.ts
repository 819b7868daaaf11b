/** Spans that the overview looks back over. */
export const historySpans = ['day', 'week', 'month'] as const
export type HistorySpan = (typeof historySpans)[number]

const minuteMs = 60_000
const dayMs = 1_440 * minuteMs

type Scale = {
  lengthMs: number
  /** People are counted once in so long. */
  stepMs: number
  /** How far back the same time before lies, which is drawn beside it: as many whole weeks as the span needs. */
  backMs: number
}

export const scales: Record<HistorySpan, Scale> = {
  day: { lengthMs: dayMs, stepMs: 5 * minuteMs, backMs: 7 * dayMs },
  week: { lengthMs: 7 * dayMs, stepMs: 60 * minuteMs, backMs: 7 * dayMs },
  month: { lengthMs: 30 * dayMs, stepMs: 240 * minuteMs, backMs: 35 * dayMs },
}

/** People in rooms over a span, counted at its start and after each step. */
export type People = {
  /** ISO 8601, of the first count. */
  from: string
  counts: number[]
  /** The largest of the counts and when it was; null where nobody was in a room. */
  peak: { count: number; at: string } | null
  /** Minutes that people spent in rooms, all added up. */
  peopleMinutes: number
}

export type BusyRoom = { id: string; name: string | null; peopleMinutes: number }

/** A month of UTC, `2026-11`, and how much was stored when it ended, or is now. */
export type MonthStorage = { month: string; sizeMb: number }

/** `GET /api/directory/overview/history?span=…`, from the copy of the account. */
export type HistoryAnswer = {
  data: { now: People; before: People; busiest: BusyRoom[]; storage: MonthStorage[] }
  meta: { as_of: string | null; behind_seconds: number | null; complete: boolean }
}
