'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { FailureDetail } from '@/components/feedback/failure-detail'
import { FailureTitle } from '@/components/feedback/failure-title'
import { useEffect } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { Sheet } from '@/components/ui/sheet'
import { Skeleton } from '@/components/ui/skeleton'
import { ThinBar } from '@/components/ui/thin-bar'
import { toFailure } from '@/lib/client/api-failure'
import { deletionQuery, resumeDeletion } from '@/lib/client/recordings/deletions'
import { resumable, type DeletionAnswer, type DeletionState } from '@/lib/contract/deletions'
import { DeletionItems } from './deletion-items'

type Deletion = DeletionAnswer['data']

/** A deletion of several recordings: progress, receipts, and a retry of the rest. */
export function DeletionSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTranslations('recordings')
  const cache = useQueryClient()
  const { data, error, refetch } = useQuery(deletionQuery(id))
  const running = data?.running
  useEffect(() => {
    if (running === false) void cache.invalidateQueries({ queryKey: ['list', 'recordings'] })
  }, [running, cache])
  return (
    <Sheet label={t('deletion')} heading={t('deletion')} onClose={onClose}>
      {data ? (
        <Body deletion={data} />
      ) : error ? (
        <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton className="w-40" />
      )}
    </Sheet>
  )
}

function Body({ deletion }: { deletion: Deletion }) {
  const t = useTranslations('recordings')
  const format = useFormatter()
  const cache = useQueryClient()
  const { id, counts, items, running, pausedUntil } = deletion
  const total = Object.values(counts).reduce((sum, count) => sum + count)
  const left = resumable.reduce((sum, state) => sum + counts[state], 0)
  const settled = total - counts.waiting - counts.sending
  const resume = useMutation({
    mutationFn: () => resumeDeletion(id),
    onSuccess: (data) => cache.setQueryData(deletionQuery(id).queryKey, data),
  })
  const failure = resume.error && toFailure(resume.error)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div>
        <p role="status" className="text-strong">
          {format.list(useSentence(counts, total), { type: 'unit' })}
        </p>
        <ThinBar value={settled} max={total} tone="accent" className="mt-2" />
        <p className="mt-2 text-12 text-muted">
          {t('askedBy', { name: deletion.actorName })}
          {deletion.reason && <> · {t('because', { reason: deletion.reason })}</>}
        </p>
      </div>
      {pausedUntil && (
        <Notice tone="caution">
          <b>{t('paused')}</b>{' '}
          {t('pausedUntil', { time: format.dateTime(new Date(pausedUntil), 'seconds') })}
        </Notice>
      )}
      {running ? (
        <p className="text-12 text-faint">{t('goesOn')}</p>
      ) : (
        left > 0 && (
          <div>
            <Button pending={resume.isPending} onClick={() => resume.mutate()}>
              {t('resume', { count: left })}
            </Button>
            <p className="mt-1.5 text-12 text-faint">{t('resumeHint')}</p>
          </div>
        )
      )}
      {failure && (
        <Notice tone="trouble">
          <b>
            <FailureTitle of={failure.key} />
          </b>{' '}
          <FailureDetail failure={failure} />
        </Notice>
      )}
      <DeletionItems items={items} total={total} />
    </div>
  )
}

const later: DeletionState[] = ['gone', 'failed', 'unknown', 'sending', 'waiting']

/** “9 of 12 deleted, 2 were gone already, 1 failed”. */
function useSentence(counts: Deletion['counts'], total: number): string[] {
  const t = useTranslations('recordings.deletionCounts')
  const others = later.filter((state) => counts[state] > 0)
  return [
    t('deleted', { count: counts.deleted, total }),
    ...others.map((state) => t(state, { count: counts[state], total })),
  ]
}
