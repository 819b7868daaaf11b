import 'server-only'
import type { ParsedResult } from 'chrono-node'

/** Days as UTC midnights in milliseconds, each with the number of days that follow. */
export type Days = { day: number; count: number }[]

const dayMs = 86_400_000
const weeks = 53
const resolves = /\b(?:last|this|past)\b|[上本这下昨今前]/iu

/** The past days that a text names; none if it names only a time. */
export function daysOf({ text, start, end }: ParsedResult, today: number): Days {
  const month = (start.get('month') ?? 1) - 1
  const day = Date.UTC(start.get('year') ?? 0, month, start.get('day') ?? 1)
  if (start.isCertain('weekday') && !start.isCertain('day') && !resolves.test(text))
    return eachWeek(day, today)
  if (start.isCertain('month') && !start.isCertain('day'))
    return [monthOf(past(Date.UTC(start.get('year') ?? 0, month, 1), today, start))]
  if (!start.isCertain('day') && !start.isCertain('weekday') && !/\bthis\b|今/iu.test(text))
    return []
  const first = past(day, today, start)
  return [{ day: first, count: end?.isCertain('day') ? daysUntil(end, day) : 1 }]
}

/** A date without a year is the most recent one. */
function past(day: number, today: number, start: ParsedResult['start']): number {
  if (day <= today + dayMs || start.isCertain('year')) return day
  const date = new Date(day)
  return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), date.getUTCDate())
}

function daysUntil(end: NonNullable<ParsedResult['end']>, first: number): number {
  const last = Date.UTC(end.get('year') ?? 0, (end.get('month') ?? 1) - 1, end.get('day') ?? 1)
  return Math.min(366, Math.max(1, Math.round((last - first) / dayMs) + 1))
}

function eachWeek(day: number, today: number): Days {
  const last = day > today ? day - 7 * dayMs : day
  return Array.from({ length: weeks }, (_, week) => ({ day: last - week * 7 * dayMs, count: 1 }))
}

export function monthOf(first: number): Days[number] {
  const date = new Date(first)
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
  return { day: first, count: Math.round((next - first) / dayMs) }
}
