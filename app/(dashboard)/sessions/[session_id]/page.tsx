import { dehydrate, HydrationBoundary, type QueryClient } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { createQueryClient } from '@/lib/client/query-client'
import { sessionQuery } from '@/lib/client/sessions/queries'
import { requireActor } from '@/lib/server/auth/page-actor'
import { isApiError } from '@/lib/server/errors'
import { readSession } from '@/lib/server/sessions/read-session'
import { SessionView } from './session-view'

type Props = PageProps<'/sessions/[session_id]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('session'))('title') }
}

export default async function Page({ params }: Props) {
  const [actor, { session_id }] = await Promise.all([requireActor(), params])
  const sessionId = session_id.toLowerCase()
  const cache = createQueryClient()
  await prefetch(cache, sessionId)
  return (
    <PageMessages
      namespaces={[
        'session',
        'sessionPanel',
        'evidence',
        'participants',
        'kick',
        'modes',
        'keepOut',
        'bans',
        'notes',
        'endSession',
        'player',
        'activity',
        'compositions',
        'compose',
        'story',
      ]}
    >
      <HydrationBoundary state={dehydrate(cache)}>
        <SessionView
          sessionId={sessionId}
          viewer={{ id: actor.userId, name: actor.name, role: actor.role }}
        />
      </HydrationBoundary>
    </PageMessages>
  )
}

async function prefetch(cache: QueryClient, sessionId: string): Promise<void> {
  try {
    cache.setQueryData(sessionQuery(sessionId).queryKey, await readSession(sessionId))
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    if (thrown.key === 'not_found' || thrown.key === 'invalid_id') notFound()
    // After other failures the browser fetches by itself and shows the error.
  }
}
