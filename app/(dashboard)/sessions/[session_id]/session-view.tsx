'use client'

import { BansBeside } from '@/components/bans/bans-beside'
import { InCasesBeside } from '@/components/feedback/in-cases-beside'
import { NotesBeside } from '@/components/notes/notes-beside'
import { SessionPage } from '@/components/sessions/session-page'
import type { Viewer } from '@/components/sessions/viewer'
import { SessionPanels } from './session-panels'
import { SessionStory } from './session-story'

/** The session with the parts of other domains, which meet only here. */
export function SessionView({ sessionId, viewer }: { sessionId: string; viewer: Viewer }) {
  return (
    <SessionPage
      sessionId={sessionId}
      viewer={viewer}
      panel={(session) => (
        <>
          <InCasesBeside of={`session:${sessionId}`} titled className="mb-3" />
          <BansBeside of={{ session: sessionId }} viewer={viewer} />
          <SessionPanels session={session} viewer={viewer} />
          <div className="mt-5">
            <NotesBeside on={`session:${sessionId}`} viewer={viewer} />
          </div>
        </>
      )}
      story={(live) => <SessionStory sessionId={sessionId} live={live} viewer={viewer} />}
    />
  )
}
