'use client'

import { useFormatter } from 'next-intl'
import { useSeconds } from './clock'
import { useDayKey } from './use-day-key'
import { useFullTime } from './use-full-time'
import { useOtherOffset } from './use-other-offset'

const minuteMs = 60_000
const withDay = { clock: 'day', seconds: 'stamp' } as const

type AbsoluteTimeProps = {
  at: string
  /**
   * `clock` 14:31 · `seconds` 14:31:40, both with the day where it is not today's ·
   * `day` Nov 22, 2026, 14:31 · `stamp` with seconds too · `full` always with the offset as well.
   */
  format?: 'clock' | 'seconds' | 'day' | 'stamp' | 'full'
  /** A neighbouring instant that already shows the day. */
  beside?: string | null
  className?: string
}

/**
 * An instant in the user's zone, with its UTC offset if that differs from today's; the full form on
 * hover.
 */
export function AbsoluteTime({ at, format = 'day', beside, className }: AbsoluteTimeProps) {
  const formatter = useFormatter()
  const full = useFullTime()
  const offsetOf = useOtherOffset()
  const dayOf = useDayKey()
  const now = useSeconds(minuteMs)
  const date = new Date(at)
  const read = beside ? new Date(beside) : now
  const isBare = format === 'clock' || format === 'seconds'
  const shown = isBare && dayOf(date) !== dayOf(read) ? withDay[format] : format
  return (
    <time dateTime={at} title={full(date)} className={className} suppressHydrationWarning>
      {shown === 'full' ? full(date) : `${formatter.dateTime(date, shown)}${offsetOf(date)}`}
    </time>
  )
}
