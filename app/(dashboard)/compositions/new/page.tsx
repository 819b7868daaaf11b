import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { StudioOnDemand } from '@/components/compositions/studio-on-demand'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { buttonClass } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { compositionQuery, sourcesQuery } from '@/lib/client/compositions/queries'
import { createQueryClient } from '@/lib/client/query-client'
import { pickListParams } from '@/lib/contract/list-params'
import { can, type Role } from '@/lib/contract/roles'
import { compositionsPath } from '@/lib/contract/routes'
import { uuid } from '@/lib/contract/schemas/fields'
import { requireActor } from '@/lib/server/auth/page-actor'
import { listCompositionSources } from '@/lib/server/directory/list-composition-sources'
import { readComposition } from '@/lib/server/directory/read-composition'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('compose'))('studio') }
}

type Props = PageProps<'/compositions/new'>

export default async function NewCompositionPage({ searchParams }: Props) {
  const { role } = await requireActor()
  if (!can(role, 'compositions.create'))
    return <NoPermission role={role} permission="compositions.create" />
  const asked = pickListParams(await searchParams, ['session', 'like', 'layout'])
  const cache = createQueryClient()
  const likeId = readId(asked.like)
  const like = likeId && (await readLike(cache, likeId, role))
  const sessionId = readId(asked.session) ?? readId(like)
  if (!sessionId) return <NoSession />
  await cache.prefetchQuery({
    ...sourcesQuery(sessionId),
    queryFn: () => listCompositionSources(sessionId),
    retry: false,
  })
  return (
    <PageMessages namespaces={['list', 'compositions', 'compose']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <StudioOnDemand sessionId={sessionId} likeId={likeId} saved={asked.layout ?? null} />
      </HydrationBoundary>
    </PageMessages>
  )
}

/** An id of the address, in lower case; null if it is none. */
const readId = (text: string | null | undefined) => uuid.safeParse(text).data?.toLowerCase() ?? null

/** The session of the composition to be made again; after a failure the browser says why. */
async function readLike(cache: QueryClient, id: string, role: Role) {
  await cache.prefetchQuery({
    ...compositionQuery(id),
    queryFn: () => readComposition(id, role),
    retry: false,
  })
  return cache.getQueryData(compositionQuery(id).queryKey)?.data.composition.sessionId
}

async function NoSession() {
  const t = await getTranslations('compose')
  return (
    <Empty
      title={t('noSession')}
      action={
        <Link href={compositionsPath()} className={buttonClass()}>
          {t('toList')}
        </Link>
      }
    >
      {t('noSessionText')}
    </Empty>
  )
}
