import { HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageMessages } from '@/components/layout/page-messages'
import { RecordingList } from '@/components/recordings/recording-list'
import { requireActor } from '@/lib/server/auth/page-actor'
import { recordingSource } from '@/lib/server/lists/recordings'
import { prefetchList } from '../prefetch-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('recordings'))('title') }
}

export default async function RecordingsPage({ searchParams }: PageProps<'/recordings'>) {
  const { role } = await requireActor()
  const state = await prefetchList(searchParams, recordingSource)
  return (
    <PageMessages namespaces={['list', 'recordings', 'player']}>
      <HydrationBoundary state={state}>
        <RecordingList role={role} />
      </HydrationBoundary>
    </PageMessages>
  )
}
