import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { SessionList } from '@/components/sessions/session-list'
import { requireActor } from '@/lib/server/auth/page-actor'
import { sessionSource } from '@/lib/server/lists/sessions'
import { prefetchList } from '../prefetch-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions'))('title') }
}

export default async function SessionsPage({ searchParams }: PageProps<'/sessions'>) {
  await requireActor()
  const state = await prefetchList(searchParams, sessionSource)
  return (
    <PageMessages namespaces={['list', 'sessions']}>
      <HydrationBoundary state={state}>
        <SessionList />
      </HydrationBoundary>
    </PageMessages>
  )
}
