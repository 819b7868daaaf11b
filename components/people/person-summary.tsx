'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useSeconds } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { StatusShape } from '@/components/ui/status-shape'
import { overlap, timeInside, toStays } from '@/lib/client/people/stays'
import type { PersonAnswer } from '@/lib/contract/people'
import { sessionPath } from '@/lib/contract/routes'

/** Where the person is now, how many visits were found, and what is only assumed. */
export function PersonSummary({ person: { data, meta } }: { person: PersonAnswer }) {
  const t = useTranslations('person')
  const now = useSeconds()
  const { visits, foundBy } = data
  const b = (chunks: ReactNode) => <b suppressHydrationWarning>{chunks}</b>
  const time = clockTime(timeInside(visits, now), 'always')
  return (
    <div className="px-gutter pb-3">
      <div className="flex flex-wrap items-center gap-x-5.5 gap-y-1.5 text-muted tabular [&_b]:font-600 [&_b]:text-strong">
        <Whereabouts person={data} />
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

function Whereabouts({ person: { visit, visits } }: { person: PersonAnswer['data'] }) {
  const t = useTranslations('person')
  const inside = [visit, ...visits].find(({ leftAt }) => leftAt === null)
  if (!inside?.sessionId) {
    return (
      <span className="flex items-center gap-1.5">
        <StatusShape shape="left" />
        {t('away')}
      </span>
    )
  }
  return (
    <Link
      href={sessionPath(inside.sessionId, { participant: inside.id })}
      className="flex items-center gap-1.5 font-600 text-strong underline decoration-accent underline-offset-3"
    >
      <StatusShape shape="live" />
      <span>
        {t.rich('insideNow', {
          room: inside.room?.name ?? t('aRoom'),
          bdi: (chunks) => <bdi>{chunks}</bdi>,
        })}
      </span>
    </Link>
  )
}
