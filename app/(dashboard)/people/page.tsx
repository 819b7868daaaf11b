import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { PeopleList } from '@/components/people/people-list'
import { requireActor } from '@/lib/server/auth/page-actor'
import { personSource } from '@/lib/server/lists/people'
import { prefetchList } from '../prefetch-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  await requireActor()
  const state = await prefetchList(searchParams, personSource)
  return (
    <PageMessages namespaces={['list', 'people']}>
      <HydrationBoundary state={state}>
        <PeopleList />
      </HydrationBoundary>
    </PageMessages>
  )
}
