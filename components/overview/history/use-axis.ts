'use client'

import { useFormatter } from 'next-intl'
import { scales, type HistorySpan, type People } from '@/lib/contract/overview-history'

const halfHourMs = 1_800_000
const dayWords = { day: 'numeric', month: 'short' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** Which round times of the reader's zone are labelled: every four hours, or midnights. */
const isWritten: Record<HistorySpan, (time: string, midnights: number) => boolean> = {
  day: (time) => time.endsWith(':00') && Number(time.slice(0, 2)) % 4 === 0,
  week: (time) => time === '00:00',
  month: (time, midnights) => time === '00:00' && midnights % 5 === 0,
}

/** The labels below a chart, with their positions from 0 to 1. */
export function useAxis(span: HistorySpan, { from }: People): { label: string; place: number }[] {
  const format = useFormatter()
  const { lengthMs } = scales[span]
  const fromMs = Date.parse(from)
  const marks: { label: string; place: number }[] = []
  let midnights = 0
  for (
    let ms = Math.ceil(fromMs / halfHourMs) * halfHourMs;
    ms <= fromMs + lengthMs;
    ms += halfHourMs
  ) {
    const time = format.dateTime(ms, clock)
    if (isWritten[span](time, midnights))
      marks.push({
        label: span === 'day' ? time : format.dateTime(ms, dayWords),
        place: (ms - fromMs) / lengthMs,
      })
    if (time === '00:00') midnights += 1
  }
  return marks
}
