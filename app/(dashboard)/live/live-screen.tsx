'use client'

import { useCallback } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { FreshnessChip } from '@/components/feedback/freshness-chip'
import { TopBarSlot } from '@/components/layout/top-bar-slot'
import { LiveSkeleton } from '@/components/live/live-skeleton'
import { LiveWall } from '@/components/live/live-wall'
import type { WallTableRow } from '@/components/live/wall-columns'
import type { Viewer } from '@/components/sessions/viewer'
import { WallActs } from '@/components/sessions/wall-acts'
import { toFailure } from '@/lib/client/api-failure'
import { useLive } from '@/lib/client/live/queries'
import { can } from '@/lib/contract/roles'

/** The wall with the acts on a session in its rows: two domains that only meet here. */
export function LiveScreen({ viewer }: { viewer: Viewer }) {
  const { data, error, refetch } = useLive()
  const renderActs = useCallback(
    ({ session, latest, asOf }: WallTableRow) => (
      <WallActs session={session} latest={latest} asOf={asOf} viewer={viewer} />
    ),
    [viewer],
  )
  return (
    <>
      <TopBarSlot>
        <FreshnessChip freshness={data?.meta ?? null} failing={error !== null} />
      </TopBarSlot>
      {data ? (
        <LiveWall
          sessions={data.data.sessions}
          receipts={data.data.receipts}
          asOf={data.meta.asOf}
          renderActs={can(viewer.role, 'sessions.moderate') ? renderActs : null}
        />
      ) : error ? (
        <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <LiveSkeleton />
      )}
    </>
  )
}
