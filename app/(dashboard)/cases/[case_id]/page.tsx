import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { caseQuery } from '@/lib/client/cases/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { can } from '@/lib/contract/roles'
import { uuid } from '@/lib/contract/schemas/fields'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readCase } from '@/lib/server/cases/read-case'
import { isApiError } from '@/lib/server/errors'
import { CaseView } from './case-view'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('cases'))('one') }
}

export default async function Page({ params }: PageProps<'/cases/[case_id]'>) {
  const [actor, { case_id }] = await Promise.all([requireActor(), params])
  if (!can(actor.role, 'cases.manage'))
    return <NoPermission role={actor.role} permission="cases.manage" />
  const id = case_id.toLowerCase()
  if (!uuid.safeParse(id).success) notFound()
  const cache = createQueryClient()
  try {
    cache.setQueryData(caseQuery(id).queryKey, await readCase(actor, id))
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    if (thrown.key === 'not_found') notFound()
    // After other failures the browser fetches by itself and shows the error.
  }
  return (
    <PageMessages namespaces={['cases', 'notes', 'activity']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <CaseView id={id} viewer={{ id: actor.userId, name: actor.name, role: actor.role }} />
      </HydrationBoundary>
    </PageMessages>
  )
}
