'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Segmented } from '@/components/ui/segmented'
import type { Receipt } from '@/lib/contract/live'
import type { PersonIdentity } from '@/lib/contract/person-identity'
import { DayCalendar } from './day-calendar'
import { DaysTable } from './days-table'

type TimeInRoomsProps = { identity: PersonIdentity['data']; acts: Receipt[]; zone: string }

/** Half a year of days, each shaded by the time spent in rooms; or the same as a table. */
export function TimeInRooms({ identity, acts, zone }: TimeInRoomsProps) {
  const { key, days, counted, joins } = identity
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
        <DayCalendar days={days} acts={acts} zone={zone} />
      ) : (
        <DaysTable days={days} zone={zone} person={key} />
      )}
    </>
  )
}
