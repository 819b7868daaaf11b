'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ErrorState } from '@/components/feedback/error-state'
import { toFailure } from '@/lib/client/api-failure'
import { storyQuery } from '@/lib/client/story/queries'
import { StoryBody } from './story-body'

type StorySectionProps = {
  sessionId: string
  live: boolean
  mayPlay: boolean
  /** Content beside the sentences, which does not wait for the story. */
  beside: ReactNode
}

/** The story of a session, as a chart and in sentences. */
export function StorySection({ sessionId, live, mayPlay, beside }: StorySectionProps) {
  const t = useTranslations('story')
  const { data, error, isFetching, refetch } = useQuery(storyQuery(sessionId, live))
  if (data) return <StoryBody story={data.data} mayPlay={mayPlay} beside={beside} />
  return (
    <>
      {error ? (
        <ErrorState
          failure={toFailure(error)}
          pending={isFetching}
          onRetry={() => void refetch()}
        />
      ) : (
        <p role="status" className="text-muted" style={{ minHeight: 240 }}>
          {t('loading')}
        </p>
      )}
      {beside}
    </>
  )
}
