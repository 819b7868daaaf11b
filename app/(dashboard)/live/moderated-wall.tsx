'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { LiveWall } from '@/components/live/live-wall'
import type { WallSlots } from '@/components/live/wall-slots'
import { ActFailureCard } from '@/components/participants/act-failure-card'
import { Dock } from '@/components/participants/dock'
import { PersonQuestion } from '@/components/participants/person-question'
import type { Viewer } from '@/components/sessions/viewer'
import { WallActs, type WallAct } from '@/components/sessions/wall-acts'
import { WallQuestion } from '@/components/sessions/wall-question'
import { WallRemedy } from '@/components/sessions/wall-remedy'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { settingsQuery } from '@/lib/client/settings/queries'
import { useModerator } from '@/lib/client/sessions/use-moderation'
import type { Freshness, LivePerson, LiveSession } from '@/lib/contract/live'

type ModeratedWallProps = {
  answer: {
    meta: Freshness
    data: { sessions: LiveSession[]; receipts: SeenReceipt[] }
  }
  viewer: Viewer
}

/** The question that is open: about a whole session, or about somebody in it. */
type Asked = { session: LiveSession; about: WallAct | LivePerson; button: HTMLElement }

/** The wall with the acts on sessions and people: three domains that only meet here. */
export function ModeratedWall({ answer: { data, meta }, viewer }: ModeratedWallProps) {
  // The reasons are there before a question is: nothing may move in it.
  useQuery(settingsQuery)
  const moderator = useModerator(viewer)
  const { act, retry, failure, dismissFailure } = moderator
  const [asked, setAsked] = useState<Asked | null>(null)
  const slots = useMemo<WallSlots>(
    () => ({
      acts: ({ session, latest }, look) => (
        <WallActs
          session={session}
          latest={latest}
          look={look}
          onAsk={(about, session, button) => setAsked({ session, about, button })}
        />
      ),
      remedy: ({ receipt, latest }) => (
        <WallRemedy
          open={receipt}
          latest={latest}
          viewerId={viewer.id}
          onRetry={retry}
          onAct={act}
        />
      ),
      onPerson: (session, about, button) => setAsked({ session, about, button }),
    }),
    [act, retry, viewer.id],
  )
  return (
    <LiveWall {...data} asOf={meta.asOf} viewerId={viewer.id} slots={slots}>
      {asked && (
        <Question
          asked={asked}
          data={data}
          viewerId={viewer.id}
          act={act}
          onClose={() => setAsked(null)}
        />
      )}
      {failure && (
        <Dock>
          <ActFailureCard key={failure.requestId} failure={failure} onDismiss={dismissFailure} />
        </Dock>
      )}
    </LiveWall>
  )
}

type QuestionProps = {
  asked: Asked
  data: ModeratedWallProps['answer']['data']
  viewerId: string
  act: ReturnType<typeof useModerator>['act']
  onClose: () => void
}

/** About the session and the person as they are now, not as they were when it was asked. */
function Question({ asked: { about, button, ...asked }, data, ...rest }: QuestionProps) {
  const session = data.sessions.find(({ id }) => id === asked.session.id) ?? asked.session
  const shared = { session, button, act: rest.act, onClose: rest.onClose }
  if (typeof about === 'string') return <WallQuestion {...shared} about={about} />
  return (
    <PersonQuestion
      {...shared}
      person={session.people.find(({ id }) => id === about.id) ?? about}
      receipts={data.receipts}
      viewerId={rest.viewerId}
    />
  )
}
