'use client'

import { useQuery } from '@tanstack/react-query'
import { useTimeZone, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { toZonedDay } from '@/components/data-table/span-days'
import { DayBars } from '@/components/feedback/day-bars'
import { Button } from '@/components/ui/button'
import { useDayName } from '@/components/ui/use-day-name'
import { searchFacetsQuery } from '@/lib/client/search/queries'
import { displayName } from '@/lib/contract/display-name'
import type { SearchNarrowing } from '@/lib/contract/search/answer'
import { anywhere, isNarrowed, type Asked } from './use-asked'

type FacetsProps = { asked: Asked; onNarrow: (change: Partial<SearchNarrowing>) => void }

const maxDays = 5

/** The days and rooms of the matching sessions, and the chosen ones. */
export function Facets({ asked, onNarrow }: FacetsProps) {
  const t = useTranslations('search')
  const zone = useTimeZone() ?? 'UTC'
  const dayName = useDayName({ weekday: true })
  const { q, from, to, rooms } = asked
  const { data } = useQuery(searchFacetsQuery({ q: q.trim(), from, to, rooms }))
  if (!data) return null
  const spanOf = (day: string) => ({
    from: toZonedDay(day, zone, false),
    to: toZonedDay(day, zone, true),
  })
  return (
    <aside aria-label={t('narrow')} className="grid content-start gap-5 pt-2.5">
      <div>
        <DayBars
          title={t('byWeek')}
          counts={data.days}
          asked={{ from, to }}
          onAsk={onNarrow}
          daysEach={7}
        />
        {isNarrowed(asked) && (
          <Button variant="quiet" size="sm" onClick={() => onNarrow(anywhere)}>
            {t('clear')}
          </Button>
        )}
      </div>
      {data.days.length > 0 && (
        <Facet title={t('day')}>
          {data.days.slice(0, maxDays).map(({ day, count }) => {
            const span = spanOf(day)
            const isOn = from === span.from && to === span.to
            return (
              <FacetValue
                key={day}
                isOn={isOn}
                count={count}
                onChange={() => onNarrow(isOn ? { from: null, to: null } : span)}
              >
                {dayName(day)}
              </FacetValue>
            )
          })}
        </Facet>
      )}
      {data.rooms.length > 0 && (
        <Facet title={t('as.room')}>
          {data.rooms.map(({ id, name, count }) => {
            const isOn = rooms.includes(id)
            return (
              <FacetValue
                key={id}
                isOn={isOn}
                count={count}
                onChange={() =>
                  onNarrow({ rooms: isOn ? rooms.filter((each) => each !== id) : [...rooms, id] })
                }
              >
                <bdi>{displayName(name).name ?? id.slice(0, 8)}</bdi>
              </FacetValue>
            )
          })}
        </Facet>
      )}
    </aside>
  )
}

function Facet({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={title}>
      <h2 className="pb-1 text-13 first-letter:uppercase">{title}</h2>
      {children}
    </div>
  )
}

type FacetValueProps = { isOn: boolean; count: number; onChange: () => void; children: ReactNode }

function FacetValue({ isOn, count, onChange, children }: FacetValueProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2 hover:text-strong">
      <input type="checkbox" className="checkbox" checked={isOn} onChange={onChange} />
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <span className="text-muted tabular">{count}</span>
    </label>
  )
}
