'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Segmented } from '@/components/ui/segmented'
import { serverNow } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { useDayName } from '@/components/ui/use-day-name'
import type { PersonDay, PersonIdentity } from '@/lib/contract/person-identity'
import { DaysTable } from './days-table'
import { weeksUpTo } from './weeks'

const shownWeeks = 26

/** Minutes from which a day has the next shade. */
const shades = [
  { fromMinutes: 90, className: 'bg-strong' },
  { fromMinutes: 45, className: 'bg-bar' },
  { fromMinutes: 15, className: 'bg-bar/70' },
  { fromMinutes: 0, className: 'bg-bar/40' },
]

type TimeInRoomsProps = { identity: PersonIdentity['data']; zone: string }

/** Half a year of days, each shaded by the time spent in rooms; or the same as a table. */
export function TimeInRooms({ identity: { key, days, counted, joins }, zone }: TimeInRoomsProps) {
  const t = useTranslations('person.identity')
  const [shown, setShown] = useState<'calendar' | 'table'>('calendar')
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 pb-2">
        <h3 className="text-12 font-560">{t('timeInRooms')}</h3>
        <span className="text-12 text-muted">
          {t('daysWithVisits', { count: days.length })}
          {counted < joins && ` ${t('newestOnly', { count: counted })}`}
        </span>
        <Segmented
          className="ml-auto"
          label={t('shownAs')}
          value={shown}
          onChange={setShown}
          options={[
            { value: 'calendar', label: t('calendar') },
            { value: 'table', label: t('table') },
          ]}
        />
      </div>
      {shown === 'calendar' ? (
        <Calendar days={days} zone={zone} />
      ) : (
        <DaysTable days={days} zone={zone} person={key} />
      )}
    </>
  )
}

function Calendar({ days, zone }: { days: PersonDay[]; zone: string }) {
  const t = useTranslations('person.identity')
  const dayName = useDayName({ weekday: true })
  const byDay = new Map(days.map((day) => [day.day, day]))
  const weeks = weeksUpTo(serverNow(), zone, shownWeeks)
  const words = (day: string) => {
    const { secs = 0, visits = 0 } = byDay.get(day) ?? {}
    return t('dayWords', { day: dayName(day), time: clockTime(secs * 1000, 'always'), visits })
  }
  return (
    <figure>
      <div
        role="img"
        aria-label={t('calendarLabel', { count: days.length })}
        className="flex gap-1"
      >
        {weeks.map((week) => (
          <div key={week[0]} className="grid min-w-0 flex-1 grid-rows-7 gap-1">
            {week.map((day) => (
              <span
                key={day}
                title={words(day)}
                className={clsx('h-3 rounded-3', shadeOf(byDay.get(day)?.secs ?? 0))}
              />
            ))}
          </div>
        ))}
      </div>
      <figcaption className="flex justify-between pt-1.5 text-11 text-faint">
        <span>{dayName(weeks[0]?.[0] ?? '')}</span>
        <Legend />
        <span>{dayName(weeks.at(-1)?.at(-1) ?? '')}</span>
      </figcaption>
    </figure>
  )
}

function Legend() {
  const t = useTranslations('person.identity')
  return (
    <span className="flex items-center gap-1">
      {t('less')}
      {['bg-bar-bg', ...shades.map(({ className }) => className).toReversed()].map((shade) => (
        <span key={shade} aria-hidden className={clsx('size-2.5 rounded-3', shade)} />
      ))}
      {t('more')}
    </span>
  )
}

const shadeOf = (secs: number) =>
  secs === 0 ? 'bg-bar-bg' : shades.find(({ fromMinutes }) => secs >= fromMinutes * 60)?.className
