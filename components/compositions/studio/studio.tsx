'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Skeleton } from '@/components/ui/skeleton'
import { useRoomName } from '@/components/ui/use-room-name'
import { toFailure } from '@/lib/client/api-failure'
import type { Queued } from '@/lib/client/compositions/create-composition'
import { compositionQuery, sourcesQuery } from '@/lib/client/compositions/queries'
import { compositionsPath } from '@/lib/contract/routes'
import { fromComposition } from '@/lib/contract/studio/from-composition'
import type { Layout } from '@/lib/contract/studio/layout'
import { presetLayout } from '@/lib/contract/studio/presets'
import { readLayoutText, withSourcesOf } from '@/lib/contract/studio/saved-layout'
import { CompositionProgress } from '../composition-progress'
import { NoSources } from '../no-sources'
import { Desk } from './desk'

type StudioProps = {
  sessionId: string
  /** A composition to begin with the layout of; null for a grid of everybody. */
  likeId: string | null
  /** A saved layout to begin with. */
  saved: string | null
}

/** Composes a film of a session: its layout and sources, the request, and then Telnyx's progress. */
export function Studio({ sessionId, likeId, saved }: StudioProps) {
  const t = useTranslations('compose')
  const sources = useQuery(sourcesQuery(sessionId))
  const like = useQuery({ ...compositionQuery(likeId ?? ''), enabled: likeId !== null })
  const room = useRoomName({ room: sources.data?.data.room ?? null })
  const error = sources.error
  return (
    <>
      <div className="px-gutter pt-4">
        <Breadcrumb
          label={t('breadcrumb')}
          parent={{ href: compositionsPath(), label: t('compositions') }}
          here={room}
        />
      </div>
      {body()}
    </>
  )

  function body(): ReactNode {
    if (error && !sources.data) {
      return <ErrorState failure={toFailure(error)} onRetry={() => void sources.refetch()} />
    }
    if (!sources.data || (likeId !== null && like.isPending)) {
      return <Skeleton className="mx-gutter mt-4 h-48" />
    }
    const { data, meta } = sources.data
    const ready = data.sources.filter((source) => source.ready)
    if (ready.length === 0) return <NoSources sources={data} />
    return (
      <Made
        sources={data}
        total={meta.total}
        like={like.data ? fromComposition(like.data.data.raw) : null}
        isUnlike={likeId !== null && (!like.data || !fromComposition(like.data.data.raw))}
        saved={saved === null ? null : readLayoutText(saved)}
      />
    )
  }
}

type MadeProps = Omit<Parameters<typeof Desk>[0], 'first' | 'onQueued'> & {
  like: Layout | null
  saved: Layout | null
}

const film = { width: 1280, height: 720, sound: true }

/** The desk, and what became of what it sent; it is as it was when another is made. */
function Made({ like, saved, ...desk }: MadeProps) {
  const [queued, setQueued] = useState<Queued | null>(null)
  const { sessionId, sources } = desk.sources
  const ready = sources.filter((source) => source.ready).map(({ recordingId }) => recordingId)
  const grid = presetLayout('grid', film, ready)
  const first = () => like ?? (saved ? withSourcesOf(saved, grid, ready) : grid)
  return (
    <>
      {queued && (
        <div className="px-gutter py-4">
          <CompositionProgress
            queued={queued}
            sessionId={sessionId}
            onAnother={() => setQueued(null)}
          />
        </div>
      )}
      <div hidden={queued !== null}>
        <Desk {...desk} first={first} onQueued={setQueued} />
      </div>
    </>
  )
}
