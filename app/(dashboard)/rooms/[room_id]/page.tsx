import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActivityList } from '@/components/audit/activity-list'
import { BansBeside } from '@/components/bans/bans-beside'
import { InCasesBeside } from '@/components/feedback/in-cases-beside'
import { NotesBeside } from '@/components/notes/notes-beside'
import { PageMessages } from '@/components/layout/page-messages'
import { RoomPage } from '@/components/rooms/room-page'
import { listQuery } from '@/lib/client/list-query'
import { createQueryClient } from '@/lib/client/query-client'
import { roomQuery } from '@/lib/client/rooms/queries'
import { pickListParams, type ListParams } from '@/lib/contract/list-params'
import type { Role } from '@/lib/contract/roles'
import { roomSessionsQuery } from '@/lib/contract/schemas/room-list'
import type { SessionRow } from '@/lib/contract/session-list'
import { settingsQuery } from '@/lib/client/settings/queries'
import { requireActor } from '@/lib/server/auth/page-actor'
import { listRoomSessions } from '@/lib/server/directory/list-room-sessions'
import { readRoom } from '@/lib/server/directory/read-room'
import { isApiError } from '@/lib/server/errors'
import { parseQuery } from '@/lib/server/http/parse'
import { readSettings } from '@/lib/server/settings/read-settings'

type Props = PageProps<'/rooms/[room_id]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('room'))('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [actor, { room_id }, search] = await Promise.all([requireActor(), params, searchParams])
  const roomId = room_id.toLowerCase()
  const cache = createQueryClient()
  const page = pickListParams(search, ['page', 'sort'])
  await Promise.all([
    prefetchRoom(cache, roomId, actor.role),
    cache.prefetchQuery({ ...settingsQuery, queryFn: readSettings, retry: false }),
    ...(search.tab === undefined ? [prefetchSessions(cache, roomId, page)] : []),
  ])
  return (
    <PageMessages
      namespaces={[
        'list',
        'rooms',
        'room',
        'roomForm',
        'joinToken',
        'deleteRoom',
        'activity',
        'bans',
        'keepOut',
        'notes',
      ]}
    >
      <HydrationBoundary state={dehydrate(cache)}>
        <RoomPage
          key={roomId}
          roomId={roomId}
          role={actor.role}
          activity={<ActivityList targetType="room" targetId={roomId} />}
          bans={
            <>
              <InCasesBeside of={`room:${roomId}`} titled className="mb-3" />
              <BansBeside of={{ room: roomId }} viewer={{ id: actor.userId, role: actor.role }} />
              <NotesBeside
                on={`room:${roomId}`}
                viewer={{ id: actor.userId, name: actor.name, role: actor.role }}
              />
            </>
          }
        />
      </HydrationBoundary>
    </PageMessages>
  )
}

async function prefetchRoom(cache: QueryClient, roomId: string, role: Role): Promise<void> {
  try {
    cache.setQueryData(roomQuery(roomId).queryKey, await readRoom(roomId, role))
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    if (thrown.key === 'not_found' || thrown.key === 'invalid_id') notFound()
    // After other failures the browser fetches by itself and shows the error.
  }
}

/** Never throws; after a failure the browser fetches by itself and shows the error. */
function prefetchSessions(cache: QueryClient, roomId: string, page: ListParams): Promise<void> {
  return cache.prefetchQuery({
    ...listQuery<SessionRow>(`rooms/${roomId}/sessions`, page),
    queryFn: () =>
      listRoomSessions(roomId, parseQuery(new URLSearchParams(page), roomSessionsQuery)),
    retry: false,
  })
}
