'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRef, useEffect } from 'react'
import { Notice } from '@/components/feedback/notice'
import { Button, buttonClass } from '@/components/ui/button'
import { Elapsed } from '@/components/ui/elapsed'
import { StatusShape } from '@/components/ui/status-shape'
import { toFailure } from '@/lib/client/api-failure'
import type { Queued } from '@/lib/client/compositions/create-composition'
import { compositionQuery } from '@/lib/client/compositions/queries'
import type { CompositionAnswer } from '@/lib/contract/composition-list'
import { compositionPath, compositionsPath } from '@/lib/contract/routes'
import { CreationReceipt } from './creation-receipt'
import { tookMs, useDurationWords } from './use-duration-words'

type CompositionProgressProps = { queued: Queued; sessionId: string; onAnother: () => void }

const everyMs = 2_000

/** Telnyx's progress on the composition just queued, with the receipt of its creation. */
export function CompositionProgress({ queued, sessionId, onAnother }: CompositionProgressProps) {
  const t = useTranslations('compose')
  const errors = useTranslations('errors')
  const { id, auditId } = queued
  const { data, error } = useQuery({
    ...compositionQuery(id ?? '', everyMs),
    enabled: id !== null,
  })
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])
  const composition = data?.data.composition
  const done = composition?.status === 'completed'
  return (
    <section ref={place} tabIndex={-1} aria-label={t('progress')} className="outline-none!">
      <p role="status" className="flex items-center gap-2 text-15 text-strong">
        <StatusShape shape={done ? 'confirmed' : 'accepted'} className="text-accent" />
        {id === null ? t('noId') : <Stage answer={data} />}
      </p>
      {auditId !== null && <CreationReceipt auditId={auditId} />}
      {composition?.createdAt && !done && (
        <p className="mt-1 text-muted tabular">
          {t.rich('since', {
            time: () => <Elapsed since={composition.createdAt ?? ''} className="text-strong" />,
          })}
          . {t('keepsGoing')}
        </p>
      )}
      {error && (
        <Notice tone="caution" className="mt-3">
          {t('progressFailed', { title: errors(`${toFailure(error).key}.title`) })}
        </Notice>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-2 phone:[&>*]:h-11 phone:[&>*]:flex-1">
        {id !== null && (
          <Link
            href={compositionPath(id)}
            className={buttonClass({ variant: done ? 'primary' : 'outline' })}
          >
            {t(done ? 'openFilm' : 'openComposition')}
          </Link>
        )}
        <Button onClick={onAnother}>{t('another')}</Button>
        <Link href={compositionsPath({ session: sessionId })} className={buttonClass()}>
          {t('lookAtList')}
        </Link>
      </div>
    </section>
  )
}

function Stage({ answer }: { answer: CompositionAnswer | undefined }) {
  const t = useTranslations('compose')
  const words = useDurationWords()
  if (!answer) return t('queued')
  const { composition, queue } = answer.data
  if (composition.status === 'processing') return t('processing')
  if (composition.status === 'completed') {
    const took = tookMs(composition.createdAt, composition.completedAt)
    return took === null ? t('openFilm') : t('completed', { duration: words(took) })
  }
  const place = (queue.waiting?.indexOf(composition.id) ?? -1) + 1
  if (place === 0) return t('queued')
  return t('queuedPlace', { place, count: queue.waiting?.length ?? place })
}
