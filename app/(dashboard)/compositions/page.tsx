import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompositionList } from '@/components/compositions/composition-list'
import { PageMessages } from '@/components/layout/page-messages'
import { requireActor } from '@/lib/server/auth/page-actor'
import { compositionSource } from '@/lib/server/lists/compositions'
import { prefetchList } from '../prefetch-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compositions'))('title') }
}

export default async function CompositionsPage({ searchParams }: PageProps<'/compositions'>) {
  const { role } = await requireActor()
  const state = await prefetchList(searchParams, compositionSource)
  return (
    <PageMessages namespaces={['list', 'compositions', 'compose', 'player']}>
      <HydrationBoundary state={state}>
        <CompositionList role={role} />
      </HydrationBoundary>
    </PageMessages>
  )
}
