import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseList } from '@/components/cases/case-list'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { casesQuery } from '@/lib/client/cases/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { pickListParams } from '@/lib/contract/list-params'
import { can } from '@/lib/contract/roles'
import { casesQuery as casesSchema } from '@/lib/contract/schemas/cases'
import { requireActor } from '@/lib/server/auth/page-actor'
import { listCases } from '@/lib/server/cases/list-cases'
import { parseQuery } from '@/lib/server/http/parse'
import type { Search } from '../prefetch-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('title') }
}

export default async function CasesPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor()
  if (!can(actor.role, 'cases.manage'))
    return <NoPermission role={actor.role} permission="cases.manage" />
  const request = pickListParams(await searchParams, ['state', 'q', 'after'])
  const cache = createQueryClient()
  // After a failure the browser fetches by itself and shows the error.
  await cache.prefetchQuery({
    ...casesQuery(request),
    queryFn: () => listCases(parseQuery(new URLSearchParams(request), casesSchema)),
    retry: false,
  })
  return (
    <PageMessages namespaces={['list', 'cases']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <CaseList />
      </HydrationBoundary>
    </PageMessages>
  )
}
