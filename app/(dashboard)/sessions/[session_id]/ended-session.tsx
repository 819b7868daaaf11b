'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BansBeside } from '@/components/bans/bans-beside'
import { NotesBeside } from '@/components/notes/notes-beside'
import type { Facts } from '@/components/sessions/facts'
import { SessionFacts } from '@/components/sessions/session-facts'
import type { Viewer } from '@/components/sessions/viewer'
import { SessionPanels } from './session-panels'
import { SessionStory } from './session-story'

type EndedSessionProps = { session: Facts; people: ReactNode; viewer: Viewer }

/** An ended session as tabs, its story first. */
export function EndedSession({ session, people, viewer }: EndedSessionProps) {
  const t = useTranslations('sessionPanel')
  const beside = (
    <>
      <NotesBeside on={`session:${session.id}`} viewer={viewer} />
      <BansBeside of={{ session: session.id }} viewer={viewer} />
      <SessionFacts session={session} />
    </>
  )
  const story = (
    <section aria-label={t('story')} className="pt-3">
      <h2 className="sr-only">{t('story')}</h2>
      <SessionStory sessionId={session.id} live={false} viewer={viewer} beside={beside} />
    </section>
  )
  return (
    <SessionPanels
      session={session}
      viewer={viewer}
      earlier={[
        { value: 'story', label: t('story'), content: story, isKept: true },
        {
          value: 'people',
          label: t('people'),
          content: <div className="-mx-gutter">{people}</div>,
        },
      ]}
    />
  )
}
