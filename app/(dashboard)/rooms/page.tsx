import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { RoomList } from '@/components/rooms/room-list'
import { requireActor } from '@/lib/server/auth/page-actor'
import { roomSource } from '@/lib/server/lists/rooms'
import { prefetchList } from '../prefetch-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('rooms'))('title') }
}

export default async function RoomsPage({ searchParams }: PageProps<'/rooms'>) {
  const actor = await requireActor()
  const state = await prefetchList(searchParams, roomSource)
  return (
    <PageMessages namespaces={['list', 'rooms', 'roomForm']}>
      <HydrationBoundary state={state}>
        <RoomList role={actor.role} />
      </HydrationBoundary>
    </PageMessages>
  )
}
