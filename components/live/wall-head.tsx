'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ListHead } from '@/components/data-table/list-head'
import { CutOffNote } from '@/components/feedback/cut-off-note'
import { StatusShape } from '@/components/ui/status-shape'
import type { WallRow } from './wall-rows'

/** The number of sessions and people, and of acts that need attention. */
export function WallHead({ rows }: { rows: WallRow[] }) {
  const t = useTranslations('live')
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const people = rows.reduce((sum, row) => sum + row.people.length, 0)
  const trouble = rows.reduce((sum, row) => sum + row.trouble, 0)
  const isSure = rows.some(({ state, trouble: open }) => open > 0 && state !== 'unknown')
  const ghosts = rows.filter((row) => row.ghosts.length > 0).length
  const summary = (
    <>
      <span>{t.rich('sessions', { count: rows.length, b })}</span>
      <span>{t.rich('people', { count: people, b })}</span>
      <span role="status" className="flex items-center gap-x-3.5">
        {trouble > 0 && (
          <span
            className={`flex items-center gap-1.5 font-560 ${isSure ? 'text-danger' : 'text-warning'}`}
          >
            <StatusShape shape={isSure ? 'trouble' : 'unknown'} />
            {t('unconfirmed', { count: trouble })}
          </span>
        )}
        <CutOffNote />
        {ghosts > 0 && (
          <span className="flex items-center gap-1.5 font-560 text-warning">
            <StatusShape shape="ghost" />
            {t('ghosts', { count: ghosts })}
          </span>
        )}
      </span>
    </>
  )
  return <ListHead title={t('title')} summary={summary} />
}
