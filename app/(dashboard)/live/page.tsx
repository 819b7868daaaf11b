import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { liveQuery } from '@/lib/client/live/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readLive } from '@/lib/server/sessions/read-live'
import { LiveScreen } from './live-screen'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('live'))('title') }
}

export default async function LivePage() {
  const actor = await requireActor()
  const cache = createQueryClient()
  // After a failure the browser fetches by itself and shows the error.
  await cache.prefetchQuery({ ...liveQuery(), queryFn: readLive, retry: false })
  return (
    <PageMessages
      namespaces={['live', 'list', 'session', 'participants', 'kick', 'keepOut', 'endSession']}
    >
      <HydrationBoundary state={dehydrate(cache)}>
        <LiveScreen viewer={{ id: actor.userId, name: actor.name, role: actor.role }} />
      </HydrationBoundary>
    </PageMessages>
  )
}
