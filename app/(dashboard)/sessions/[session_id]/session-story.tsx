'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Viewer } from '@/components/sessions/viewer'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { can } from '@/lib/contract/roles'

const StorySection = onDemand(() =>
  import('@/components/story/story-section').then((file) => file.StorySection),
)

type SessionStoryProps = { sessionId: string; live: boolean; viewer: Viewer }

/**
 * The story below the people. For an ended session it is loaded with the page, whose main content
 * it is; for a live one on request.
 */
export function SessionStory({ sessionId, live, viewer }: SessionStoryProps) {
  const t = useTranslations('story')
  const [isOpen, setIsOpen] = useState(!live)
  return (
    <section aria-label={t('title')} className="border-t border-line px-gutter py-4">
      <h2 className="pb-2">{t('title')}</h2>
      {isOpen ? (
        <StorySection sessionId={sessionId} live={live} mayPlay={can(viewer.role, 'media.play')} />
      ) : (
        <Button onClick={() => setIsOpen(true)}>{t('show')}</Button>
      )}
    </section>
  )
}
