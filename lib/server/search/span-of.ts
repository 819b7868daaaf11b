import 'server-only'
import { monthOf, type Days } from './days-of'

const dayMs = 86_400_000
const spans =
  /\b(?<when>last|this) (?<unit>week|month)\b|(?<zhWhen>上个?|本|这个?)(?<zhUnit>周|星期|礼拜|月)(?![一二三四五六日天末\d])/iu

/** A named week or month, which the time parser would read as one day; null if none. */
export function spanOf(text: string, today: number): { text: string; days: Days } | null {
  const match = spans.exec(text)
  if (!match?.groups) return null
  const { when, unit, zhWhen, zhUnit } = match.groups
  const isLast = when?.toLowerCase() === 'last' || zhWhen?.startsWith('上') === true
  const isMonth = unit?.toLowerCase() === 'month' || zhUnit === '月'
  const span = isMonth ? month(today, isLast) : week(today, isLast)
  return { text: match[0], days: [span] }
}

/** Weeks begin on Monday. */
function week(today: number, isLast: boolean): Days[number] {
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * dayMs
  return { day: isLast ? monday - 7 * dayMs : monday, count: 7 }
}

function month(today: number, isLast: boolean): Days[number] {
  const date = new Date(today)
  return monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - (isLast ? 1 : 0), 1))
}
