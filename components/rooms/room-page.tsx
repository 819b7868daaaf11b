'use client'

import type { ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { FreshnessChip } from '@/components/feedback/freshness-chip'
import { TopBarSlot } from '@/components/layout/top-bar-slot'
import { toFailure } from '@/lib/client/api-failure'
import { isGone, useRoom } from '@/lib/client/rooms/queries'
import { useDeletion } from '@/lib/client/rooms/use-deletion'
import type { Role } from '@/lib/contract/roles'
import { RoomGone } from './room-gone'
import { RoomScreen } from './room-screen'
import { RoomSkeleton } from './room-skeleton'

type RoomPageProps = {
  roomId: string
  role: Role
  /** The acts on this room; absent without the permission. */
  activity: ReactNode
  /** The bans of this room. */
  bans?: ReactNode
  /** The recordings of this room; a link to them if absent. */
  recordings?: ReactNode
}

/** Shows the room and its freshness, or that it was deleted. */
export function RoomPage({ roomId, role, activity, bans, recordings }: RoomPageProps) {
  const { data, error, refetch } = useRoom(roomId)
  const deleting = useDeletion(roomId)
  if (deleting.deletion?.state === 'gone') {
    return (
      <RoomGone
        roomId={roomId}
        name={data?.data.room.unique_name ?? null}
        deletion={deleting.deletion}
      />
    )
  }
  return (
    <>
      <TopBarSlot>
        <FreshnessChip freshness={data?.meta ?? null} failing={error !== null} />
      </TopBarSlot>
      {data ? (
        <RoomScreen
          roomId={roomId}
          answer={data}
          vanished={isGone(error)}
          role={role}
          deleting={deleting}
          activity={activity}
          bans={bans}
          recordings={recordings}
        />
      ) : error ? (
        <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
      ) : (
        <RoomSkeleton />
      )}
    </>
  )
}
