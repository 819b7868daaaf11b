'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useSeconds } from './clock'
import { useDayKey } from './use-day-key'
import { useFullTime } from './use-full-time'
import { useOtherOffset } from './use-other-offset'

const minuteMs = 60_000
const dayMs = 86_400_000

type DayTimeProps = {
  at: string
  /** Alone in a line instead of a column: the day takes no more room than it needs. */
  inline?: boolean
  className?: string
}

/**
 * `Today 14:31`, `Tue 17 Nov 09:05`, with the clocks of a column one below the other. The head of
 * the column says the zone, a clock that was set otherwise than today's its offset; the whole
 * instant is there on hover.
 */
export function DayTime({ at, inline = false, className = '' }: DayTimeProps) {
  const formatter = useFormatter()
  const full = useFullTime()
  const offsetOf = useOtherOffset()
  const date = new Date(at)
  return (
    <time
      dateTime={at}
      title={full(date)}
      className={`inline-flex text-strong ${inline ? 'gap-1.5' : 'gap-2'} ${className}`}
      suppressHydrationWarning
    >
      <span className={inline ? 'text-muted' : 'min-w-22 text-muted'} suppressHydrationWarning>
        {useDayWords(date)}
      </span>
      {`${formatter.dateTime(date, 'clock')}${offsetOf(date)}`}
    </time>
  )
}

/** Today, yesterday, the weekday within this year, else the year; also in a tab left open over night. */
function useDayWords(date: Date): string {
  const t = useTranslations('common')
  const formatter = useFormatter()
  const now = useSeconds(minuteMs)
  const key = useDayKey()
  if (key(date) === key(now)) return t('today')
  if (key(date) === key(now - dayMs)) return t('yesterday')
  const year = (at: Date | number) => formatter.dateTime(at, { year: 'numeric' })
  const day = { day: 'numeric', month: 'short' } as const
  return year(date) === year(now)
    ? formatter.dateTime(date, { ...day, weekday: 'short' })
    : formatter.dateTime(date, { ...day, year: 'numeric' })
}
