'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode, type RefObject } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/api-failure'
import { sourcesQuery } from '@/lib/client/compositions/queries'
import { displayName } from '@/lib/contract/display-name'
import { ComposeForm } from './compose-form'
import { CompositionProgress } from './composition-progress'
import type { Draft } from './draft'
import { NoSources } from './no-sources'

type ComposeDialogProps = {
  sessionId: string
  /** Omitted if unknown; it is then read. */
  roomName?: string
  draft: Draft
  onDraft: (draft: Draft) => void
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
  /** Picks another session; absent where there is no choice. */
  onOther?: () => void
}

/** Composes a film of a session: its sources, the form, and then Telnyx's progress. */
export function ComposeDialog({ sessionId, roomName, onOther, ...rest }: ComposeDialogProps) {
  const t = useTranslations('compose')
  const { data, error, refetch } = useQuery(sourcesQuery(sessionId))
  const [queued, setQueued] = useState<{ id: string | null } | null>(null)
  const room = roomName ?? displayName(data?.data.room?.name).name
  const ready = data?.data.sources.filter((source) => source.ready) ?? []

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && rest.onClose()}
      title={room === null ? t('titleNoRoom') : t.rich('title', { room: () => <bdi>{room}</bdi> })}
      description={queued ? undefined : t('text')}
      returnFocus={rest.returnFocus}
      className="w-[min(920px,calc(100vw-16px))]! outline-none!"
    >
      {body()}
    </Dialog>
  )

  function body(): ReactNode {
    if (queued) {
      return (
        <CompositionProgress
          id={queued.id}
          sessionId={sessionId}
          onAnother={() => setQueued(null)}
          onClose={rest.onClose}
        />
      )
    }
    if (data && ready.length > 0) {
      return (
        <ComposeForm
          sources={data.data}
          total={data.meta.total}
          draft={rest.draft}
          onDraft={rest.onDraft}
          onQueued={(id) => setQueued({ id })}
          onClose={rest.onClose}
        />
      )
    }
    return (
      <>
        {data ? (
          <NoSources sources={data.data} />
        ) : error ? (
          <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton className="mt-4 h-48 w-full" />
        )}
        <div className="mt-4 flex justify-end gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
          {onOther && <Button onClick={onOther}>{t('sessionOther')}</Button>}
          <Button onClick={rest.onClose}>{t('close')}</Button>
        </div>
      </>
    )
  }
}
