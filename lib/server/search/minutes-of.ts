import 'server-only'
import type { ParsedResult } from 'chrono-node'
import { dayPart, type Minutes } from './day-parts'
import type { Near } from './loose-hour'

const noon = 720

/** Tolerance before and after a remembered time, in minutes. */
const slack: Record<Near | 'minute' | 'hour', [before: number, after: number]> = {
  minute: [15, 15],
  hour: [15, 45],
  about: [30, 45],
  after: [0, 60],
  before: [60, 5],
}

/** The times of day that a text names, in both halves of the day if it does not say which. */
export function minutesOf({ text, start, end }: ParsedResult, near: Near | null): Minutes[] {
  if (!start.isCertain('hour')) {
    const part = dayPart(text)
    return part ? [part] : []
  }
  const hour = start.get('hour') ?? 0
  const from = hour * 60 + (start.get('minute') ?? 0)
  const isEither =
    start.get('meridiem') !== null &&
    !start.isCertain('meridiem') &&
    hour < 12 &&
    !/(?:^|[^\d:])0\d/.test(text)
  const starts = isEither ? [from, from + noon] : [from]
  if (end?.isCertain('hour')) {
    const length = (end.get('hour') ?? 0) * 60 + (end.get('minute') ?? 0) - from
    return starts.map((at) => ({ from: at, to: at + (length < 0 ? length + 1440 : length) }))
  }
  const [before, after] = slack[near ?? (from % 60 === 0 ? 'hour' : 'minute')]
  return starts.map((at) => ({ from: at - before, to: at + after }))
}
