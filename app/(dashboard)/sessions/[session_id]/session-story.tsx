'use client'

import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import type { Viewer } from '@/components/sessions/viewer'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'
import { can } from '@/lib/contract/roles'

const StorySection = onDemand(() =>
  import('@/components/story/story-section').then((file) => file.StorySection),
)
const PlayTogether = onDemand(() => import('./play-together').then((file) => file.PlayTogether))

type Playing = { at: number; files: string[]; returnFocus: RefObject<HTMLElement | null> }

type SessionStoryProps = { sessionId: string; live: boolean; viewer: Viewer }

/**
 * The story below the people. That of a session that is over is what its page is opened for; a live
 * one is read when somebody asks for it.
 */
export function SessionStory({ sessionId, live, viewer }: SessionStoryProps) {
  const t = useTranslations('story')
  const [isOpen, setIsOpen] = useState(!live)
  const [playing, setPlaying] = useState<Playing | null>(null)
  const mayPlay = can(viewer.role, 'media.play')
  return (
    <section aria-label={t('title')} className="border-t border-line px-gutter py-4">
      <h2 className="pb-2">{t('title')}</h2>
      {isOpen ? (
        <StorySection
          sessionId={sessionId}
          live={live}
          onPlay={mayPlay ? (at, files) => setPlaying({ at, files, returnFocus: focused() }) : null}
        />
      ) : (
        <Button onClick={() => setIsOpen(true)}>{t('show')}</Button>
      )}
      {playing && (
        <PlayTogether sessionId={sessionId} {...playing} onClose={() => setPlaying(null)} />
      )}
    </section>
  )
}

/** What was pressed gets the focus back. */
function focused(): RefObject<HTMLElement | null> {
  const { activeElement } = document
  return { current: activeElement instanceof HTMLElement ? activeElement : null }
}
