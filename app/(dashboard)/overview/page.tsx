import { setTimeout as wait } from 'node:timers/promises'
import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OverviewScreen } from '@/components/overview/overview-screen'
import { PageMessages } from '@/components/layout/page-messages'
import { overviewQuery } from '@/lib/client/overview/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readOverview } from '@/lib/server/overview/read-overview'

/** The page does not wait longer for its data; the browser then fetches by itself. */
const timeoutMs = 700

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview'))('title') }
}

export default async function OverviewPage() {
  const actor = await requireActor()
  const cache = createQueryClient()
  const read = async () => (await readOverview()).data
  const prefetched = cache.prefetchQuery({ ...overviewQuery(), queryFn: read, retry: false })
  await Promise.race([prefetched, wait(timeoutMs)])
  return (
    <PageMessages namespaces={['overview']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <OverviewScreen viewer={{ id: actor.userId, role: actor.role }} />
      </HydrationBoundary>
    </PageMessages>
  )
}
