'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { LiveWall } from '@/components/live/live-wall'
import type { WallSlots } from '@/components/live/wall-slots'
import { useCardNotes } from '@/components/modes/use-card-notes'
import { ActFailures } from '@/components/participants/act-failures'
import { Dock } from '@/components/participants/dock'
import { FailureAlert, FailureHead } from '@/components/participants/failure-head'
import { PersonQuestion } from '@/components/participants/person-question'
import type { Viewer } from '@/components/sessions/viewer'
import { WallActs, type WallAct } from '@/components/sessions/wall-acts'
import { WallQuestion } from '@/components/sessions/wall-question'
import { WallNextAct } from '@/components/sessions/wall-next-act'
import { askAboutTrouble } from '@/lib/client/modes/ask-about-trouble'
import { useActFailures } from '@/lib/client/sessions/act-failures'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { settingsQuery } from '@/lib/client/settings/queries'
import { useModerator, type Moderator } from '@/lib/client/sessions/use-moderation'
import type { Freshness, LivePerson, LiveSession } from '@/lib/contract/live'

type ModeratedWallProps = {
  answer: {
    meta: Freshness
    data: { sessions: LiveSession[]; receipts: SeenReceipt[] }
  }
  viewer: Viewer
}

/** The open dialog: about a whole session, or a person in it. */
type Asked = { session: LiveSession; about: WallAct | LivePerson; button: HTMLElement }

/** The wall with the acts on sessions and people, three domains that meet only here. */
export function ModeratedWall({ answer: { data, meta }, viewer }: ModeratedWallProps) {
  // Loads the reasons before a dialog opens, so that nothing moves in it.
  useQuery(settingsQuery)
  const { act, retry } = useModerator(viewer)
  // Sessions that are over need no more acts.
  const failures = useActFailures(data.receipts).filter(({ request }) =>
    data.sessions.some(({ id }) => id === request.sessionId),
  )
  const [asked, setAsked] = useState<Asked | null>(null)
  const slots = useMemo<WallSlots>(
    () => ({
      acts: ({ session, latest }, view) => (
        <WallActs
          session={session}
          latest={latest}
          view={view}
          onAsk={(about, session, button) => setAsked({ session, about, button })}
          onTrouble={
            session.roomId === null ? null : (button) => askAboutTrouble([session.id], button)
          }
        />
      ),
      nextAct: ({ session, receipt, latest, returns: [returned = null] }, onFreeze) => (
        <WallNextAct
          session={session}
          open={receipt}
          latest={latest}
          returned={returned}
          viewerId={viewer.id}
          onFreeze={onFreeze}
          onAskToEnd={(button) => setAsked({ session, about: 'end', button })}
          onRetry={retry}
          onAct={act}
        />
      ),
      onTrouble: askAboutTrouble,
      onPerson: (session, about, button) => setAsked({ session, about, button }),
    }),
    [act, retry, viewer.id],
  )
  const note = useCardNotes(true)
  return (
    <LiveWall {...data} asOf={meta.asOf} viewerId={viewer.id} slots={slots} note={note}>
      {asked && (
        <Question
          asked={asked}
          data={data}
          viewer={viewer}
          act={act}
          onClose={() => setAsked(null)}
        />
      )}
      {failures.length > 0 && (
        <Dock
          head={<FailureHead failures={failures} sessions={data.sessions} withRoom />}
          announcement={<FailureAlert failures={failures} sessions={data.sessions} withRoom />}
        >
          <ActFailures failures={failures} sessions={data.sessions} withRoom />
        </Dock>
      )}
    </LiveWall>
  )
}

type QuestionProps = {
  asked: Asked
  data: ModeratedWallProps['answer']['data']
  viewer: Viewer
  act: Moderator['act']
  onClose: () => void
}

/** Shows the session and the person as they are now, not as when it was opened. */
function Question({ asked: { about, button, ...asked }, data, ...rest }: QuestionProps) {
  const session = data.sessions.find(({ id }) => id === asked.session.id) ?? asked.session
  const shared = { session, button, act: rest.act, onClose: rest.onClose }
  if (typeof about === 'string')
    return <WallQuestion {...shared} receipts={data.receipts} about={about} />
  return (
    <PersonQuestion
      {...shared}
      person={session.people.find(({ id }) => id === about.id) ?? about}
      receipts={data.receipts}
      viewerId={rest.viewer.id}
      role={rest.viewer.role}
    />
  )
}
