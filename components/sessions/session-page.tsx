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
  /** Content of other domains, beside the people of a live session and below them. */
  panel: (facts: Facts) => ReactNode
  story: ReactNode
  /** The page of an ended session, as tabs, one of which contains the people. */
  ended: (facts: Facts, people: ReactNode) => ReactNode
}

/** Shows the session and its freshness. */
export function SessionPage({ sessionId, viewer, panel, story, ended }: SessionPageProps) {
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
          story={story}
          ended={(people) => facts && ended(facts, people)}
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
