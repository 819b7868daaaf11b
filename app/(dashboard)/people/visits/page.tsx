import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { VisitList } from '@/components/people/visit-list'
import { requireActor } from '@/lib/server/auth/page-actor'
import { participantSource } from '@/lib/server/lists/participants'
import { prefetchList } from '../../prefetch-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('visitsTitle') }
}

export default async function VisitsPage({ searchParams }: PageProps<'/people/visits'>) {
  await requireActor()
  const state = await prefetchList(searchParams, participantSource)
  return (
    <PageMessages namespaces={['list', 'people']}>
      <HydrationBoundary state={state}>
        <VisitList />
      </HydrationBoundary>
    </PageMessages>
  )
}
