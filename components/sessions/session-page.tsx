'use client'

import { useMemo, useState, type ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { FreshnessChip } from '@/components/feedback/freshness-chip'
import { SettledChip } from '@/components/feedback/settled-chip'
import { TopBarSlot } from '@/components/layout/top-bar-slot'
import { useChannel } from '@/lib/client/live/stream/use-stream'
import { toFailure } from '@/lib/client/api-failure'
import { useSession } from '@/lib/client/sessions/use-session'
import { useLastError } from '@/lib/client/use-last-error'
import { factsKeeper, type Facts } from './facts'
import { SessionScreen } from './session-screen'
import { SessionSkeleton } from './session-skeleton'
import type { Viewer } from './viewer'

type SessionPageProps = {
  sessionId: string
  viewer: Viewer
  /** What stands beside the people: other domains' things, which the page brings together. */
  panel: (facts: Facts) => ReactNode
  /** What happened, over the whole width. */
  story: (live: boolean) => ReactNode
}

/** Shows the session as far as it is known, and how fresh that is. */
export function SessionPage({ sessionId, viewer, panel, story }: SessionPageProps) {
  const query = useSession(sessionId)
  const { data, refetch } = query
  const error = useLastError(query)
  const channel = useChannel()
  const [keep] = useState(factsKeeper)
  const session = data?.data.session
  const facts = useMemo(() => session && keep(session), [keep, session])
  const beside = useMemo(() => facts && panel(facts), [panel, facts])
  return (
    <>
      <TopBarSlot>
        {data && !data.data.session.active && error === null ? (
          <SettledChip asOf={data.meta.asOf} />
        ) : (
          <FreshnessChip
            freshness={data?.meta ?? null}
            failing={error !== null}
            channel={channel}
          />
        )}
      </TopBarSlot>
      {data ? (
        <SessionScreen
          session={data.data.session}
          receipts={data.data.receipts}
          asOf={data.meta.asOf}
          viewer={viewer}
          panel={beside}
          story={story(data.data.session.active)}
        />
      ) : error ? (
        <ErrorState
          failure={toFailure(error)}
          pending={query.isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <SessionSkeleton />
      )}
    </>
  )
}
