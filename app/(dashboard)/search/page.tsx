import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTimeZone, getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { SearchPage } from '@/components/search/search-page'
import { createQueryClient } from '@/lib/client/query-client'
import { searchQuery } from '@/lib/client/search/queries'
import { pickListParams, valuesOf } from '@/lib/contract/list-params'
import { searchKinds } from '@/lib/contract/search/answer'
import { requireActor } from '@/lib/server/auth/page-actor'
import { search } from '@/lib/server/search/search'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search'))('title') }
}

export default async function Search({ searchParams }: PageProps<'/search'>) {
  const actor = await requireActor()
  const params = pickListParams(await searchParams, ['q', 'in', 'from', 'to', 'room'])
  const q = params.q?.trim() ?? ''
  const kind = searchKinds.find((each) => each === params.in) ?? null
  const limit = kind ? 50 : 8
  const narrowing = {
    from: params.from ?? null,
    to: params.to ?? null,
    rooms: valuesOf(params.room),
  }
  const cache = createQueryClient()
  const clock = { now: new Date(), zone: await getTimeZone() }
  const asked = { q, kinds: kind ? [kind] : [], limit, ...narrowing }
  // After a failure the browser fetches by itself and shows the error.
  if (q !== '')
    await cache.prefetchQuery({
      ...searchQuery({ q, kind, limit, ...narrowing }),
      queryFn: () => search(asked, clock),
      retry: false,
    })
  return (
    <PageMessages namespaces={['search']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <SearchPage viewer={{ id: actor.userId, name: actor.name, role: actor.role }} />
      </HydrationBoundary>
    </PageMessages>
  )
}
