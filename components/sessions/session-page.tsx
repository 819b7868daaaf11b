'use client'

import { ErrorState } from '@/components/feedback/error-state'
import { FreshnessChip } from '@/components/feedback/freshness-chip'
import { TopBarSlot } from '@/components/layout/top-bar-slot'
import { toFailure } from '@/lib/client/api-failure'
import { useSession } from '@/lib/client/sessions/queries'
import { SessionScreen } from './session-screen'
import { SessionSkeleton } from './session-skeleton'
import type { Viewer } from './viewer'

/** Shows the session as far as it is known, and how fresh that is. */
export function SessionPage({ sessionId, viewer }: { sessionId: string; viewer: Viewer }) {
  const { data, error, refetch } = useSession(sessionId)
  return (
    <>
      <TopBarSlot>
        <FreshnessChip freshness={data?.meta ?? null} failing={error !== null} />
      </TopBarSlot>
      {data ? (
        <SessionScreen
          session={data.data.session}
          receipts={data.data.receipts}
          asOf={data.meta.asOf}
          viewer={viewer}
        />
      ) : error ? (
        <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <SessionSkeleton />
      )}
    </>
  )
}
