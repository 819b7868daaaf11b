'use client'

import clsx from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'
import { Fragment, useState } from 'react'
import { serverNow } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { useDayName } from '@/components/ui/use-day-name'
import type { Receipt } from '@/lib/contract/live'
import type { PersonDay } from '@/lib/contract/person-identity'
import { countByDay, monthStarts, weeksUpTo } from './weeks'

const shownWeeks = 26

/** Minutes from which a day has the next shade. */
const shades = [
  { fromMinutes: 90, className: 'bg-strong' },
  { fromMinutes: 45, className: 'bg-bar' },
  { fromMinutes: 20, className: 'bg-bar/70' },
  { fromMinutes: 0, className: 'bg-bar/40' },
]

/** The rows with a name: Monday, Wednesday, Friday. */
const namedRows = [0, 2, 4]

type DayCalendarProps = { days: PersonDay[]; acts: Receipt[]; zone: string }

/** Half a year of days, each shaded by the time spent in rooms, with marks where somebody acted. */
export function DayCalendar({ days, acts, zone }: DayCalendarProps) {
  const t = useTranslations('person.identity')
  const format = useFormatter()
  const [pointed, setPointed] = useState<string | null>(null)
  const byDay = new Map(days.map((day) => [day.day, day]))
  const actsByDay = countByDay(
    acts.map(({ sentAt }) => sentAt),
    zone,
  )
  const weeks = weeksUpTo(serverNow(), zone, shownWeeks)
  const starts = monthStarts(weeks)
  const noon = (day: string) => new Date(`${day}T12:00:00Z`)
  const newest = days.at(-1)?.day ?? null
  return (
    <figure>
      <div
        role="img"
        aria-label={t('calendarLabel', { count: days.length })}
        className="grid max-w-[496px] grid-cols-[auto_repeat(26,minmax(0,15px))] gap-0.5 text-11 text-faint"
        onPointerOver={({ target }) =>
          target instanceof HTMLElement && setPointed(target.dataset.day ?? null)
        }
        onPointerLeave={() => setPointed(null)}
      >
        <span />
        {weeks.map((week, index) => (
          <span key={week[0]} className="h-4 overflow-visible whitespace-nowrap">
            {starts.has(index) &&
              format.dateTime(noon(week.at(-1) ?? ''), { month: 'short', timeZone: 'UTC' })}
          </span>
        ))}
        {Array.from({ length: 7 }, (_, weekday) => (
          <Fragment key={weekday}>
            <span className="pr-2 leading-[13px] phone:pr-1">
              {namedRows.includes(weekday) &&
                format.dateTime(noon(weeks[0]?.[weekday] ?? ''), {
                  weekday: 'short',
                  timeZone: 'UTC',
                })}
            </span>
            {weeks.map((week) => (
              <Cell
                key={week[0]}
                day={week[weekday] ?? null}
                secs={byDay.get(week[weekday] ?? '')?.secs ?? 0}
                hasActs={actsByDay.has(week[weekday] ?? '')}
              />
            ))}
          </Fragment>
        ))}
      </div>
      <figcaption className="flex min-h-6 flex-wrap items-center gap-x-4 gap-y-1 pt-1.5 text-12 text-muted">
        <DayWords day={pointed ?? newest} byDay={byDay} acts={actsByDay} />
        <Legend withActs={actsByDay.size > 0} />
      </figcaption>
    </figure>
  )
}

type CellProps = { day: string | null; secs: number; hasActs: boolean }

function Cell({ day, secs, hasActs }: CellProps) {
  if (day === null) return <span />
  return (
    <span data-day={day} className={clsx('relative h-[13px] rounded-3', shadeOf(secs))}>
      {hasActs && (
        <span
          data-day={day}
          className="absolute -top-px -right-px size-1 bg-accent-fill [box-shadow:0_0_0_1px_var(--bg)]"
        />
      )}
    </span>
  )
}

type DayWordsProps = {
  day: string | null
  byDay: ReadonlyMap<string, PersonDay>
  acts: ReadonlyMap<string, number>
}

/** The day under the pointer in words; else the newest with a visit. */
function DayWords({ day, byDay, acts }: DayWordsProps) {
  const t = useTranslations('person.identity')
  const dayName = useDayName({ weekday: true })
  if (day === null) return null
  const { secs = 0, visits = 0 } = byDay.get(day) ?? {}
  return (
    <span className="tabular">
      {t.rich('dayWords', {
        day: dayName(day),
        time: clockTime(secs * 1000, 'always'),
        visits,
        acts: acts.get(day) ?? 0,
        b: (chunks) => <b className="font-600 text-strong">{chunks}</b>,
      })}
    </span>
  )
}

function Legend({ withActs }: { withActs: boolean }) {
  const t = useTranslations('person.identity')
  return (
    <span className="ml-auto flex items-center gap-1 text-11 text-faint">
      {t('less')}
      {['bg-bar-bg', ...shades.map(({ className }) => className).toReversed()].map((shade) => (
        <span key={shade} aria-hidden className={clsx('size-2.5 rounded-3', shade)} />
      ))}
      {t('more')}
      {withActs && (
        <>
          <span aria-hidden className="ml-2 size-1 bg-accent-fill" />
          {t('actMark')}
        </>
      )}
    </span>
  )
}

const shadeOf = (secs: number) =>
  secs === 0 ? 'bg-bar-bg' : shades.find(({ fromMinutes }) => secs >= fromMinutes * 60)?.className
