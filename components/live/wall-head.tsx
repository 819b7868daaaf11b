'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StatusShape } from '@/components/ui/status-shape'
import type { WallRow } from './wall-rows'

/** How many sessions and people there are, and how many need a hand. */
export function WallHead({ rows }: { rows: WallRow[] }) {
  const t = useTranslations('live')
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const people = rows.reduce((sum, row) => sum + row.people.length, 0)
  const inTrouble = rows.filter(({ state }) => state === 'still_here').length
  const notKnown = rows.filter(({ state }) => state === 'unknown').length
  return (
    <div className="flex flex-wrap items-baseline gap-x-3.5 gap-y-1.5 px-gutter pt-4 pb-2.5">
      <h1>{t('title')}</h1>
      <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-2 tabular-nums phone:text-12 [&_b]:font-600 [&_b]:text-strong">
        <span>{t.rich('sessions', { count: rows.length, b })}</span>
        <span>{t.rich('people', { count: people, b })}</span>
        {inTrouble > 0 && (
          <span className="flex items-center gap-1.5 font-560 text-rd">
            <StatusShape shape="trouble" />
            {t('inTrouble', { count: inTrouble })}
          </span>
        )}
        {notKnown > 0 && (
          <span className="flex items-center gap-1.5 font-560 text-am">
            <StatusShape shape="unknown" />
            {t('notKnown', { count: notKnown })}
          </span>
        )}
      </div>
    </div>
  )
}
