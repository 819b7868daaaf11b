import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ActivityList } from '@/components/audit/activity-list'
import { InCasesBeside } from '@/components/feedback/in-cases-beside'
import { NotesBeside } from '@/components/notes/notes-beside'
import { PageMessages } from '@/components/layout/page-messages'
import { RecordingScreen } from '@/components/recordings/recording-screen'
import { createQueryClient } from '@/lib/client/query-client'
import { recordingQuery } from '@/lib/client/recordings/queries'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readRecording } from '@/lib/server/directory/read-recording'
import { isApiError } from '@/lib/server/errors'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recordings'))('recording') }
}

export default async function Page({ params }: PageProps<'/recordings/[recording_id]'>) {
  const [actor, { recording_id }] = await Promise.all([requireActor(), params])
  const id = recording_id.toLowerCase()
  const cache = createQueryClient()
  try {
    cache.setQueryData(recordingQuery(id).queryKey, await readRecording(id))
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    if (thrown.key === 'not_found' || thrown.key === 'invalid_id') notFound()
    // After other failures the browser fetches by itself and shows the error.
  }
  return (
    <PageMessages namespaces={['recordings', 'player', 'activity', 'notes']}>
      <HydrationBoundary state={dehydrate(cache)}>
        <RecordingScreen
          id={id}
          role={actor.role}
          notes={
            <>
              <InCasesBeside of={`recording:${id}`} titled className="mb-3" />
              <NotesBeside
                on={`recording:${id}`}
                viewer={{ id: actor.userId, name: actor.name, role: actor.role }}
              />
            </>
          }
          activity={<ActivityList targetType="room_recording" targetId={id} />}
        />
      </HydrationBoundary>
    </PageMessages>
  )
}
