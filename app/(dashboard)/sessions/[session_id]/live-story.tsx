'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Viewer } from '@/components/sessions/viewer'
import { Button } from '@/components/ui/button'
import { SessionStory } from './session-story'

/** The story of a live session, read on request, since it is about to grow. */
export function LiveStory({ sessionId, viewer }: { sessionId: string; viewer: Viewer }) {
  const t = useTranslations('story')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section aria-label={t('title')} className="border-t border-line px-gutter py-4">
      <h2 className="pb-2">{t('title')}</h2>
      {isOpen ? (
        <SessionStory sessionId={sessionId} live viewer={viewer} beside={null} />
      ) : (
        <Button onClick={() => setIsOpen(true)}>{t('show')}</Button>
      )}
    </section>
  )
}
