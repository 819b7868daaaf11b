import 'server-only'
import * as chrono from 'chrono-node'
import { fromWall, zoneAhead } from '@/lib/contract/zone'
import { isDayPart, type Minutes } from './day-parts'
import { plainHour } from './loose-hour'
import { daysOf, type Days } from './days-of'
import { minutesOf } from './minutes-of'
import { spanOf } from './span-of'

export type TimeRange = { from: Date; to: Date }

/** The time in a text, and the rest of it. */
export type TimeInText = { matched: string[]; rest: string; ranges: TimeRange[] }

export type Clock = { now: Date; zone: string }

const dayMs = 86_400_000
const minuteMs = 60_000
/** A time without a day is searched in this many past days. */
const recentDays = 90
/** Names as often as times: alone they are neither a day nor a month. */
const alsoNames = /^(?:jan|mar|march|april|may|june|august|sun|sat|now|dec)$/iu

/**
 * Reads a time in English or Chinese, a day or a time of day or both, in the zone; null if there is
 * none. Days are in the past: "Tuesday" is each of the last year, "11/24" the most recent.
 */
export function readTime(asked: string, clock: Clock): TimeInText | null {
  const { text, near } = plainHour(asked)
  const now = clock.now.getTime() + zoneAhead(clock.zone, clock.now.getTime())
  const today = Math.floor(now / dayMs) * dayMs
  const span = spanOf(text, today)
  const results = parse(span ? text.replace(span.text, ' '.repeat(span.text.length)) : text, clock)
  const day =
    span ??
    firstOf(
      results.filter((each) => !isDayPart(each.text)),
      (each) => {
        const days = daysOf(each, today)
        return days.length > 0 ? { text: each.text, days } : null
      },
    )
  const time = firstOf(results, (each) => {
    const minutes = minutesOf(each, near)
    return minutes.length > 0 ? { text: each.text, minutes } : null
  })
  if (!day && !time) return null
  const matched = [...new Set([day?.text, time?.text])].filter((piece) => piece !== undefined)
  const rest = matched.reduce((left, piece) => left.replace(piece, ' '), text)
  const days = day?.days ?? recent(today)
  return { matched, rest, ranges: toRanges(days, time?.minutes ?? [], clock.zone) }
}

function parse(text: string, { now, zone }: Clock): chrono.ParsedResult[] {
  const reference = { instant: now, timezone: zoneAhead(zone, now.getTime()) / minuteMs }
  const inChinese = /\p{Script=Han}/u.test(text) ? chrono.zh.hans.parse(text, reference) : []
  const results = inChinese.length > 0 ? inChinese : chrono.parse(text, reference)
  return results.filter((each) => !alsoNames.test(each.text.trim()))
}

function firstOf<From, To>(items: From[], of: (item: From) => To | null): To | null {
  for (const item of items) {
    const found = of(item)
    if (found !== null) return found
  }
  return null
}

const recent = (today: number): Days =>
  Array.from({ length: recentDays }, (_, back) => ({ day: today - back * dayMs, count: 1 }))

/** Newest first; a whole day ends at the zone's next midnight, be it 23 or 25 hours long. */
function toRanges(days: Days, minutes: Minutes[], zone: string): TimeRange[] {
  const at = (wall: number) => new Date(fromWall(wall, zone))
  return days.flatMap(({ day, count }) => {
    if (minutes.length === 0) return [{ from: at(day), to: at(day + count * dayMs) }]
    return Array.from({ length: count }, (_, next) => day + next * dayMs).flatMap((each) =>
      minutes.map(({ from, to }) => ({
        from: at(each + from * minuteMs),
        to: at(each + to * minuteMs),
      })),
    )
  })
}
