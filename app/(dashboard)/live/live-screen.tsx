'use client'

import { AsOfProvider } from '@/components/feedback/as-of'
import { ErrorState } from '@/components/feedback/error-state'
import { FreshnessChip } from '@/components/feedback/freshness-chip'
import { TopBarSlot } from '@/components/layout/top-bar-slot'
import { LiveSkeleton } from '@/components/live/live-skeleton'
import { LiveWall } from '@/components/live/live-wall'
import { useCardNotes } from '@/components/modes/use-card-notes'
import type { Viewer } from '@/components/sessions/viewer'
import { toFailure } from '@/lib/client/api-failure'
import { useLive } from '@/lib/client/live/use-live'
import { useChannel } from '@/lib/client/live/stream/use-stream'
import { useLastError } from '@/lib/client/use-last-error'
import type { Freshness, LiveAnswer } from '@/lib/contract/live'
import { can } from '@/lib/contract/roles'
import { ModeratedWall } from './moderated-wall'

/** The wall and its freshness. */
export function LiveScreen({ viewer }: { viewer: Viewer }) {
  const query = useLive()
  const { data, refetch } = query
  const error = useLastError(query)
  const channel = useChannel()
  const mayAct = can(viewer.role, 'sessions.moderate')
  return (
    <>
      <TopBarSlot>
        <FreshnessChip freshness={data?.meta ?? null} failing={error !== null} channel={channel} />
      </TopBarSlot>
      {data ? (
        <AsOfProvider value={data.meta.asOf}>
          {mayAct ? (
            <ModeratedWall answer={data} viewer={viewer} />
          ) : (
            <ReadWall answer={data} viewerId={viewer.id} />
          )}
        </AsOfProvider>
      ) : error ? (
        <ErrorState
          failure={toFailure(error)}
          pending={query.isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <LiveSkeleton />
      )}
    </>
  )
}

type ReadWallProps = {
  answer: { data: LiveAnswer['data']; meta: Freshness }
  viewerId: string
}

/** The wall of roles that may only read. */
function ReadWall({ answer: { data, meta }, viewerId }: ReadWallProps) {
  const note = useCardNotes(false)
  return <LiveWall {...data} asOf={meta.asOf} viewerId={viewerId} slots={null} note={note} />
}
