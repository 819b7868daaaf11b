'use client'

import clsx from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'
import type { DayCount } from '@/lib/contract/overview'
import { useDayWords } from './use-day-words'

/** One bar per day on a shared scale; today's, which is not over, is an outline. */
export function DayBars({ days }: { days: DayCount[] }) {
  const t = useTranslations('overview')
  const format = useFormatter()
  const dayWords = useDayWords()
  const maxSessions = Math.max(1, ...days.map(({ sessions }) => sessions ?? 0))
  const peak = days.find(({ sessions }) => sessions === maxSessions)
  const today = days.at(-1)
  const digits = ({ sessions }: DayCount) =>
    sessions === null ? t('notKnown') : format.number(sessions)
  return (
    <div
      role="img"
      aria-label={t('daysSummary', {
        days: days.length,
        max: peak?.sessions ?? 0,
        day: dayWords(peak?.day ?? today?.day ?? ''),
        today: today ? digits(today) : t('notKnown'),
      })}
      className="grid h-59 grid-cols-14 grid-rows-[minmax(0,1fr)_auto] gap-x-2 phone:h-48 phone:gap-x-1"
    >
      {days.map((each) => (
        <div
          key={each.day}
          title={t('barTitle', { day: dayWords(each.day), count: digits(each) })}
          className="flex flex-col justify-end border-b border-line-strong pt-6"
        >
          <span
            style={{ height: `${((each.sessions ?? 0) / maxSessions) * 100}%` }}
            className={clsx(
              'relative block',
              each === today ? 'border border-b-0 border-dashed border-line-control' : 'bg-bar',
            )}
          >
            {(each === peak || each === today) && (
              <span className="absolute inset-x-0 -top-5 text-center text-12 font-600 text-strong tabular">
                {digits(each)}
              </span>
            )}
          </span>
        </div>
      ))}
      {days.map((each, index) => (
        <span
          key={each.day}
          className={clsx(
            'justify-self-center pt-1.5 text-11 whitespace-nowrap text-faint tabular last:justify-self-end',
            index % 2 === 0 && 'phone:invisible',
          )}
        >
          <DayLabel day={each.day} first={index === 0} last={each === today} />
        </span>
      ))}
    </div>
  )
}

/** The first bar and the first of a month name the month; the others only the day. */
function DayLabel({ day, first, last }: { day: string; first: boolean; last: boolean }) {
  const t = useTranslations('overview')
  const dayWords = useDayWords()
  if (last) return t('today')
  return first || day.endsWith('-01') ? dayWords(day) : String(Number(day.slice(8)))
}
