'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ErrorState } from '@/components/feedback/error-state'
import { toFailure } from '@/lib/client/api-failure'
import { storyQuery } from '@/lib/client/story/queries'
import { StoryBody } from './story-body'

type StorySectionProps = {
  sessionId: string
  live: boolean
  mayPlay: boolean
}

/** The story of a session, as a chart and in sentences. */
export function StorySection({ sessionId, live, mayPlay }: StorySectionProps) {
  const t = useTranslations('story')
  const { data, error, isFetching, refetch } = useQuery(storyQuery(sessionId, live))
  if (data) return <StoryBody story={data.data} mayPlay={mayPlay} />
  if (error)
    return (
      <ErrorState failure={toFailure(error)} pending={isFetching} onRetry={() => void refetch()} />
    )
  return (
    <p role="status" className="text-muted" style={{ minHeight: 240 }}>
      {t('loading')}
    </p>
  )
}
