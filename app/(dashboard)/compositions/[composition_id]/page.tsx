import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActivityList } from '@/components/audit/activity-list'
import { CompositionPage } from '@/components/compositions/composition-page'
import { PageMessages } from '@/components/layout/page-messages'
import { compositionQuery } from '@/lib/client/compositions/queries'
import { createQueryClient } from '@/lib/client/query-client'
import type { Role } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readComposition } from '@/lib/server/directory/read-composition'
import { isApiError } from '@/lib/server/errors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compositions'))('one') }
}

type Props = PageProps<'/compositions/[composition_id]'>

export default async function Page({ params }: Props) {
  const [actor, { composition_id }] = await Promise.all([requireActor(), params])
  const id = composition_id.toLowerCase()
  const cache = createQueryClient()
  await prefetch(cache, id, actor.role)
  return (
    <PageMessages namespaces={['compositions', 'compose', 'player', 'activity']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <CompositionPage
          id={id}
          role={actor.role}
          activity={<ActivityList targetType="room_composition" targetId={id} />}
        />
      </HydrationBoundary>
    </PageMessages>
  )
}

async function prefetch(cache: QueryClient, id: string, role: Role): Promise<void> {
  try {
    cache.setQueryData(compositionQuery(id).queryKey, await readComposition(id, role))
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    if (thrown.key === 'not_found' || thrown.key === 'invalid_id') notFound()
    // After other failures the browser fetches by itself and shows the error.
  }
}
