'use client'

import { BansBeside } from '@/components/bans/bans-beside'
import { NotesBeside } from '@/components/notes/notes-beside'
import { SessionFacts } from '@/components/sessions/session-facts'
import { SessionPage } from '@/components/sessions/session-page'
import type { Viewer } from '@/components/sessions/viewer'
import { EndedSession } from './ended-session'
import { LiveStory } from './live-story'
import { SessionPanels } from './session-panels'

/** The session with the parts of other domains, which meet only here. */
export function SessionView({ sessionId, viewer }: { sessionId: string; viewer: Viewer }) {
  return (
    <SessionPage
      sessionId={sessionId}
      viewer={viewer}
      panel={(session) => (
        <>
          <BansBeside of={{ session: sessionId }} viewer={viewer} />
          <div className="wide:grid wide:grid-cols-2 wide:gap-x-8">
            <div className="min-w-0">
              <SessionPanels session={session} viewer={viewer} />
            </div>
            <SessionFacts session={session} />
          </div>
          <div className="mt-5">
            <NotesBeside on={`session:${sessionId}`} viewer={viewer} />
          </div>
        </>
      )}
      story={<LiveStory sessionId={sessionId} viewer={viewer} />}
      ended={(session, people) => (
        <EndedSession session={session} people={people} viewer={viewer} />
      )}
    />
  )
}
