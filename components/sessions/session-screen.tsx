'use client'

import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import { GhostNote } from '@/components/feedback/ghost-note'
import { ReceiptSummary } from '@/components/feedback/receipt-summary'
import { ParticipantsSection } from '@/components/participants/participants-section'
import { useParticipantActs } from '@/components/participants/use-participant-acts'
import { serverNow } from '@/components/ui/clock'
import { usePageKeys } from '@/components/data-table/use-page-keys'
import { ghostsOf } from '@/lib/client/live/ghosts'
import { latest } from '@/lib/client/sessions/receipts'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { useModeration } from '@/lib/client/sessions/use-moderation'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { LiveSession } from '@/lib/contract/live'
import { can } from '@/lib/contract/roles'
import { troubleOf } from '@/lib/contract/trouble'
import { AlsoViewing } from './also-viewing'
import { CopyEvidence } from './copy-evidence'
import { LiveBody } from './live-body'
import { SessionActs } from './session-acts'
import { SessionHeader } from './session-header'
import { useEndedLayout } from './use-ended-layout'
import { useSessionQuestions } from './use-session-questions'
import { useIsSettled } from '@/components/ui/use-is-settled'
import { useRoomName } from '@/components/ui/use-room-name'
import { onDemand } from '@/components/ui/on-demand'
import type { Viewer } from './viewer'

/** The user's acts are loaded after the content. */
const ReceiptTray = onDemand(() =>
  import('@/components/participants/receipt-tray').then((file) => file.ReceiptTray),
)

/** Loaded on demand, since most rooms have no mode and need none. */
const RoomModes = onDemand(() => import('@/components/modes/room-modes'))
const RoomSafety = onDemand(() => import('@/components/modes/room-safety'))

type SessionScreenProps = {
  session: LiveSession
  receipts: SeenReceipt[]
  asOf: string
  viewer: Viewer
  /** Content beside the people while it is live, and below them. */
  panel: ReactNode
  story?: ReactNode
  /** The page of a session that has ended, which contains the people. */
  ended?: (people: ReactNode) => ReactNode
}

/** One session: its state, people and acts. */
export function SessionScreen({
  session,
  receipts,
  asOf,
  viewer,
  panel,
  story,
  ended,
}: SessionScreenProps) {
  const t = useTranslations('session')
  const roomName = useRoomName(session)
  const [since] = useState(openedAt)
  const layout = useEndedLayout(session)
  const moderation = useModeration(session.id, viewer)
  const acts = useParticipantActs(moderation)
  const questions = useSessionQuestions(session, receipts, roomName, asOf, {
    muteAll: acts.onAllBut,
    end: (affected, reason) => moderation.act({ act: 'end', target: null, affected, reason }),
  })
  const mayAct = can(viewer.role, 'sessions.moderate')
  const canAct = mayAct && session.active
  const hasActed = receipts.some(({ actor, sentAt }) => actor.id === viewer.id && sentAt >= since)
  const showsTray = useIsSettled() || hasActed
  const onSession = latest(receipts.filter(({ participantId }) => participantId === null))

  usePageKeys(useSingleKeys(), {
    ...(canAct ? { e: () => questions.askToEnd(document.activeElement) } : {}),
    ...(canAct && session.roomId !== null
      ? { t: () => questions.askAboutTrouble(document.activeElement) }
      : {}),
  })

  const people = (
    <ParticipantsSection
      session={session}
      receipts={receipts}
      asOf={asOf}
      viewerId={viewer.id}
      role={viewer.role}
      canAct={canAct}
      acts={acts}
    />
  )

  return (
    <>
      <SessionHeader
        session={session}
        roomName={roomName}
        viewers={<AlsoViewing sessionId={session.id} viewerId={viewer.id} />}
        unconfirmed={troubleOf(session, receipts).length}
        onShowEnded={ended ? layout.show : null}
        receipt={
          onSession && (
            <ReceiptSummary receipt={onSession} at={null} viewerId={viewer.id} canAct={canAct} />
          )
        }
        acts={
          <HeaderActs>
            {can(viewer.role, 'media.play') && (
              <CopyEvidence
                session={session}
                receipts={receipts}
                roomName={roomName}
                asOf={asOf}
                brief={canAct}
              />
            )}
            {mayAct ? (
              <SessionActs
                off={session.active ? null : t('endedReason')}
                receipt={onSession}
                onMuteAll={questions.askToMuteAll}
                onEnd={questions.askToEnd}
                onTrouble={session.roomId === null ? null : questions.askAboutTrouble}
              />
            ) : (
              <span className="text-12 text-faint">{t('viewerReason')}</span>
            )}
          </HeaderActs>
        }
      />
      {session.active && session.roomId !== null && (
        <>
          <RoomSafety
            sessionId={session.id}
            canAct={mayAct}
            onEnd={questions.askToEnd}
            onTrouble={questions.askAboutTrouble}
          />
          <RoomModes roomId={session.roomId} canAct={mayAct} />
        </>
      )}
      {layout.isEnded && ended ? (
        <div className="flex-1 px-gutter pt-2 pb-16">
          <GhostNote sessionId={session.id} ghosts={ghostsOf(session)} />
          {ended(people)}
        </div>
      ) : (
        <LiveBody {...{ session, people, panel, story }} />
      )}
      {questions.question}
      {showsTray && (
        <ReceiptTray
          session={session}
          receipts={receipts}
          since={since}
          viewerId={viewer.id}
          canAct={canAct}
          acts={acts}
          onAskToEnd={questions.askToEnd}
        />
      )}
    </>
  )
}

/** The error of the estimated server clock, in ms. */
const clockSlackMs = 2_000

/** Acts since then are listed; the tray is loaded after the first acts. */
const openedAt = () => new Date(serverNow() - clockSlackMs).toISOString()

function HeaderActs({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-1.5 phone:w-full">{children}</div>
}
