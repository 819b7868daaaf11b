/** The spans of the overview's history. */
export const historySpans = ['day', 'week', 'month'] as const
export type HistorySpan = (typeof historySpans)[number]

const minuteMs = 60_000
const dayMs = 1_440 * minuteMs

type Scale = {
  lengthMs: number
  /** The interval between counts. */
  stepMs: number
  /**
   * The offset of the previous period drawn for comparison: as many whole weeks as the span needs.
   */
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
  /** The largest count and its time; null if nobody was in a room. */
  peak: { count: number; at: string } | null
  /** Total minutes that people spent in rooms. */
  peopleMinutes: number
}

export type BusyRoom = { id: string; name: string | null; peopleMinutes: number }

/** A UTC month, `2026-11`, with the size stored at its end, or now. */
export type MonthStorage = { month: string; sizeMb: number }

/** `GET /api/directory/overview/history?span=…`, from the mirror. */
export type HistoryAnswer = {
  data: { now: People; before: People; busiest: BusyRoom[]; storage: MonthStorage[] }
  meta: { as_of: string | null; behind_seconds: number | null; complete: boolean }
}
