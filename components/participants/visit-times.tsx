'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { firstJoin, type PersonRow } from './person-row'

/** When a person joined and, if so, left. */
export const VisitTimes = memo(function VisitTimes({ row }: { row: PersonRow }) {
  const t = useTranslations('participants')
  const { joinedAt } = firstJoin(row)
  const leftAt = row.person.leftAt ?? row.session.endedAt
  const unknown = <span aria-label={t('timeUnknown')}>?</span>
  return (
    <span className="text-muted tabular phone:text-12">
      {joinedAt ? (
        <AbsoluteTime at={joinedAt} format="clock" beside={row.session.startedAt} />
      ) : (
        unknown
      )}
      {' – '}
      {leftAt && <AbsoluteTime at={leftAt} format="clock" beside={joinedAt} />}
    </span>
  )
})
