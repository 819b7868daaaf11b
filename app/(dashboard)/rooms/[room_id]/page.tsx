import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { RoomPage } from '@/components/rooms/room-page'
import { createQueryClient } from '@/lib/client/query-client'
import { roomQuery } from '@/lib/client/rooms/queries'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readRoom } from '@/lib/server/directory/read-room'
import { isApiError } from '@/lib/server/errors'

type Props = PageProps<'/rooms/[room_id]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('room'))('title') }
}

export default async function Page({ params }: Props) {
  const [actor, { room_id }] = await Promise.all([requireActor(), params])
  const roomId = room_id.toLowerCase()
  const cache = createQueryClient()
  await prefetch(cache, roomId)
  return (
    <PageMessages namespaces={['list', 'rooms', 'room', 'roomForm', 'joinToken', 'deleteRoom']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <RoomPage key={roomId} roomId={roomId} role={actor.role} activity={null} />
      </HydrationBoundary>
    </PageMessages>
  )
}

async function prefetch(cache: QueryClient, roomId: string): Promise<void> {
  try {
    cache.setQueryData(roomQuery(roomId).queryKey, await readRoom(roomId))
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    if (thrown.key === 'not_found' || thrown.key === 'invalid_id') notFound()
    // Anything else the browser asks for again itself, and shows why.
  }
}
