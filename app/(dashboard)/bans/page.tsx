import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BanList } from '@/components/bans/ban-list'
import { PageMessages } from '@/components/layout/page-messages'
import { bansQuery } from '@/lib/client/bans/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { banParams, toBanRequest } from '@/lib/contract/ban-request'
import { pickListParams } from '@/lib/contract/list-params'
import { banListQuery } from '@/lib/contract/schemas/bans'
import { requireActor } from '@/lib/server/auth/page-actor'
import { listBans } from '@/lib/server/bans/list-bans'
import { parseQuery } from '@/lib/server/http/parse'
import type { Search } from '../prefetch-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('bans'))('title') }
}

export default async function BansPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor()
  const request = toBanRequest(pickListParams(await searchParams, banParams))
  const cache = createQueryClient()
  // After a failure the browser fetches by itself and shows the error.
  await cache.prefetchQuery({
    ...bansQuery(request),
    queryFn: () => listBans(parseQuery(new URLSearchParams(request), banListQuery)),
    retry: false,
  })
  return (
    <PageMessages namespaces={['list', 'bans', 'keepOut']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <BanList viewer={{ id: actor.userId, role: actor.role }} />
      </HydrationBoundary>
    </PageMessages>
  )
}
