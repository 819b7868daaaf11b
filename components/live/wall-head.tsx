'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ListHead } from '@/components/data-table/list-head'
import { StatusShape } from '@/components/ui/status-shape'
import type { WallRow } from './wall-rows'

/** How many sessions and people there are, and how many need a hand. */
export function WallHead({ rows }: { rows: WallRow[] }) {
  const t = useTranslations('live')
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const people = rows.reduce((sum, row) => sum + row.people.length, 0)
  const inTrouble = rows.filter(({ state }) => state === 'still_here').length
  const failed = rows.filter(({ state }) => state === 'failed' || state === 'not_sent').length
  const notKnown = rows.filter(({ state }) => state === 'unknown').length
  const ghosts = rows.filter((row) => row.ghosts.length > 0).length
  const summary = (
    <>
      <span>{t.rich('sessions', { count: rows.length, b })}</span>
      <span>{t.rich('people', { count: people, b })}</span>
      <span role="status" className="flex items-center gap-x-3.5">
        {inTrouble > 0 && (
          <span className="flex items-center gap-1.5 font-560 text-rd">
            <StatusShape shape="trouble" />
            {t('inTrouble', { count: inTrouble })}
          </span>
        )}
        {failed > 0 && (
          <span className="flex items-center gap-1.5 font-560 text-rd">
            <StatusShape shape="trouble" />
            {t('notDone', { count: failed })}
          </span>
        )}
        {notKnown > 0 && (
          <span className="flex items-center gap-1.5 font-560 text-am">
            <StatusShape shape="unknown" />
            {t('notKnown', { count: notKnown })}
          </span>
        )}
        {ghosts > 0 && (
          <span className="flex items-center gap-1.5 font-560 text-am">
            <StatusShape shape="ghost" />
            {t('ghosts', { count: ghosts })}
          </span>
        )}
      </span>
    </>
  )
  return <ListHead title={t('title')} summary={summary} />
}
