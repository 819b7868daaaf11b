import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTimeZone, getTranslations } from 'next-intl/server'
import { AuditList } from '@/components/audit/audit-list'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { auditActorsQuery, auditQuery } from '@/lib/client/audit/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { auditParams, toAuditRequest } from '@/lib/contract/audit-request'
import { pickListParams } from '@/lib/contract/list-params'
import { auditList } from '@/lib/contract/lists/audit'
import { can } from '@/lib/contract/roles'
import { auditListQuery } from '@/lib/contract/schemas/audit'
import { listActors } from '@/lib/server/activity/list-actors'
import { listAudit } from '@/lib/server/activity/list-audit'
import { requireActor } from '@/lib/server/auth/page-actor'
import { parseQuery } from '@/lib/server/http/parse'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: PageProps<'/audit'>) {
  const actor = await requireActor()
  if (!can(actor.role, auditList.permission)) {
    return <NoPermission role={actor.role} permission={auditList.permission} />
  }
  const params = pickListParams(await searchParams, auditParams)
  const request = toAuditRequest(params, await getTimeZone())
  const cache = createQueryClient()
  // After a failure the browser fetches by itself and shows the error.
  await Promise.all([
    cache.prefetchQuery({
      ...auditQuery(request),
      queryFn: () => listAudit(parseQuery(new URLSearchParams(request), auditListQuery)),
      retry: false,
    }),
    cache.prefetchQuery({
      ...auditActorsQuery,
      queryFn: async () => (await listActors()).data,
      retry: false,
    }),
  ])
  return (
    <PageMessages namespaces={['list', 'activity', 'audit']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <AuditList viewerId={actor.userId} />
      </HydrationBoundary>
    </PageMessages>
  )
}
