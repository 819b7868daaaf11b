'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useListParams } from '@/components/data-table/use-list-params'
import { ErrorState } from '@/components/feedback/error-state'
import { toFailure } from '@/lib/client/api-failure'
import { personQuery } from '@/lib/client/people/queries'
import type { Visit } from '@/lib/contract/people'
import { onDemand } from '@/components/ui/on-demand'
import { HistoryPlace } from './history-place'
import { PersonActs } from './person-acts'
import { PersonAside } from './person-aside'
import { PersonHeader } from './person-header'
import { PersonSkeleton } from './person-skeleton'
import { PersonVisits } from './person-visits'

const PersonHistory = onDemand(() => import('./person-history'), HistoryPlace)

const ownParams: string[] = []

type PersonPageProps = {
  participantId: string
  viewerId: string
  /** The acts on them where they are now. */
  live: (visit: Visit) => ReactNode
  /** The removed person they may be, if any. */
  perhaps?: ReactNode
  /** The bans on this person. */
  bans?: ReactNode
}

/** Everything known about the person of one visit, and what cannot be known. */
export function PersonPage({ participantId, viewerId, live, perhaps, bans }: PersonPageProps) {
  const list = useListParams(ownParams)
  const { data, error, isPlaceholderData, refetch } = useQuery(
    personQuery(participantId, list.params),
  )
  if (!data) {
    if (!error) return <PersonSkeleton />
    return <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
  }
  return (
    <>
      <PersonHeader person={data} live={live} />
      {perhaps}
      <div
        data-wide
        className="grid flex-1 grid-cols-[minmax(0,1fr)_316px] wide:grid-cols-[minmax(0,1fr)_22%] rail:block"
      >
        <div className="@container/main min-w-0 pb-6">
          <PersonHistory participantId={participantId} acts={data.data.acts} />
          <PersonVisits person={data} list={list} waiting={isPlaceholderData} />
          <PersonActs acts={data.data.acts} visits={data.data.visits} viewerId={viewerId} />
        </div>
        <PersonAside person={data} bans={bans} />
      </div>
    </>
  )
}
