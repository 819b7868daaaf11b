'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { StatusShape } from '@/components/ui/status-shape'
import { overlap, timeInside, toStays } from '@/lib/client/people/stays'
import type { PersonAnswer } from '@/lib/contract/people'

/** Whether the person is away, how many visits were found, and what is only assumed. */
export function PersonSummary({ person: { data, meta } }: { person: PersonAnswer }) {
  const t = useTranslations('person')
  const now = useSeconds()
  const { visits, foundBy } = data
  const b = (chunks: ReactNode) => <b suppressHydrationWarning>{chunks}</b>
  const time = clockTime(timeInside(visits, now), 'always')
  return (
    <div className="px-gutter pb-3">
      <div className="flex flex-wrap items-center gap-x-5.5 gap-y-1.5 text-muted tabular [&_b]:font-600 [&_b]:text-strong">
        {[data.visit, ...visits].every(({ leftAt }) => leftAt !== null) && (
          <span className="flex items-center gap-1.5">
            <StatusShape shape="left" />
            {t('away')}
          </span>
        )}
        <span>
          {meta.total === null
            ? t.rich('visitsShown', { count: visits.length, b })
            : t.rich('visitsFound', { count: meta.total, b })}
        </span>
        <span suppressHydrationWarning>
          {meta.total === visits.length
            ? t.rich('timeOfAll', { time, b })
            : t.rich('timeOfShown', { time, count: visits.length, b })}
        </span>
      </div>
      <p className="mt-1.5 max-w-[110ch] text-12 text-faint">
        {t(`foundBy.${foundBy}`)} {overlap(toStays(visits)) && t('overlap')}
      </p>
    </div>
  )
}
