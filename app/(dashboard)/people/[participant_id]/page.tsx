import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { personQuery } from '@/lib/client/people/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { pickListParams, type ListParams } from '@/lib/contract/list-params'
import { personQuery as personSchema } from '@/lib/contract/schemas/people'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readPerson } from '@/lib/server/directory/read-person'
import { isApiError } from '@/lib/server/errors'
import { parseQuery } from '@/lib/server/http/parse'
import { PersonView } from './person-view'

type Props = PageProps<'/people/[participant_id]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('person'))('title') }
}

export default async function Page({ params, searchParams }: Props) {
  const [actor, { participant_id }, search] = await Promise.all([
    requireActor(),
    params,
    searchParams,
  ])
  const participantId = participant_id.toLowerCase()
  const cache = createQueryClient()
  await prefetch(cache, participantId, pickListParams(search, ['page']))
  return (
    <PageMessages namespaces={['list', 'people', 'person', 'bans', 'keepOut', 'notes']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <PersonView
          participantId={participantId}
          viewer={{ id: actor.userId, name: actor.name, role: actor.role }}
        />
      </HydrationBoundary>
    </PageMessages>
  )
}

async function prefetch(cache: QueryClient, id: string, params: ListParams): Promise<void> {
  try {
    const { page } = parseQuery(new URLSearchParams(params), personSchema)
    cache.setQueryData(personQuery(id, params).queryKey, await readPerson(id, page))
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    if (thrown.key === 'not_found' || thrown.key === 'invalid_id') notFound()
    // After other failures the browser fetches by itself and shows the error.
  }
}
