'use client'

import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useSeconds } from '@/components/ui/clock'
import { Elapsed } from '@/components/ui/elapsed'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import { isPending, pendingQuery } from '@/lib/client/compositions/queries'
import type { CompositionQueue, CompositionRow } from '@/lib/contract/composition-list'
import { isStuck } from '@/lib/contract/pending-compositions'

const shapes = {
  enqueued: 'not-recorded',
  processing: 'processing',
  completed: 'confirmed',
  unknown: 'unknown',
} as const satisfies Record<string, Shape>

/** An unfinished composition older than this, in ms, is marked where nothing like it is known. */
const slowMs = 3_600_000

type CompositionStateProps = { composition: CompositionRow; queue: CompositionQueue | undefined }

/** The state of a composition: queued, with its position, in progress, or done. */
export function CompositionState({ composition, queue }: CompositionStateProps) {
  const t = useTranslations('compositions')
  const { createdAt } = composition
  const status = composition.status ?? 'unknown'
  const slow = useSlow(composition)
  const shape = slow ? 'stale' : shapes[status]
  return (
    <span
      title={slow ? t('slowLong') : undefined}
      className={clsx(
        'flex items-center gap-1.5 whitespace-nowrap',
        slow ? 'text-warning' : status === 'completed' ? 'text-muted' : 'text-strong',
      )}
    >
      <StatusShape
        shape={shape}
        className={slow ? 'text-warning' : status === 'unknown' ? 'text-warning' : 'text-faint'}
      />
      {t(`states.${status}`)}
      {slow && createdAt ? (
        <span className="text-12 tabular">
          {t.rich('slow', { time: () => <Elapsed since={createdAt} /> })}
          <span className="sr-only"> {t('slowLong')}</span>
        </span>
      ) : (
        <Place composition={composition} queue={queue} />
      )}
    </span>
  )
}

function Place({ composition, queue }: CompositionStateProps) {
  const t = useTranslations('compositions')
  const values = queue ? placeIn(queue, composition) : composition.place
  if (composition.status !== 'enqueued' || !values) return null
  return (
    <span title={t('placeLong', values)} className="text-12 text-muted tabular">
      {t('place', values)}
    </span>
  )
}

function placeIn({ waiting }: CompositionQueue, { id }: CompositionRow) {
  const place = (waiting ?? []).indexOf(id) + 1
  return place === 0 ? null : { place, count: waiting?.length ?? 0 }
}

/** Whether it takes longer than 99 % of its kind; where that is not known, longer than an hour. */
function useSlow(composition: CompositionRow): boolean {
  const now = useSeconds()
  const pending = isPending(composition)
  const { data } = useQuery({ ...pendingQuery(), enabled: pending })
  const known = data?.data.find(({ id }) => id === composition.id)
  if (!pending) return false
  if (known && known.late_ms !== null) return isStuck(known, now)
  const { createdAt } = composition
  return createdAt !== null && now - Date.parse(createdAt) > slowMs
}
