'use client'

import clsx from 'clsx'
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
import { SessionActs } from './session-acts'
import { SessionHeader } from './session-header'
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
  /** Content beside the people. */
  panel: ReactNode
  /** The story. */
  story?: ReactNode
}

/** One session: its state, people and acts. */
export function SessionScreen({
  session,
  receipts,
  asOf,
  viewer,
  panel,
  story,
}: SessionScreenProps) {
  const t = useTranslations('session')
  const roomName = useRoomName(session)
  const [since] = useState(openedAt)
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

  return (
    <>
      <SessionHeader
        session={session}
        roomName={roomName}
        viewers={<AlsoViewing sessionId={session.id} viewerId={viewer.id} />}
        unconfirmed={troubleOf(session, receipts).length}
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
      <div
        data-wide
        className="grid flex-1 grid-cols-[minmax(0,1fr)_332px] wide:grid-cols-[minmax(0,1fr)_34%] rail:flex rail:flex-col"
      >
        <ParticipantsSection
          session={session}
          receipts={receipts}
          asOf={asOf}
          viewerId={viewer.id}
          role={viewer.role}
          canAct={canAct}
          acts={acts}
        />
        <aside
          aria-label={t('panel')}
          className={clsx(
            'min-w-0 border-l border-line pr-gutter pb-16 pl-4 rail:border-l-0 rail:px-gutter',
            // On narrow screens the panel of an ended session comes first, since it is why people
            // open it.
            session.active
              ? 'rail:mt-4 rail:border-t rail:pb-6'
              : 'rail:order-first rail:border-b rail:pb-4',
          )}
        >
          {/* Below the people, whose rows must not move under the pointer. */}
          <GhostNote sessionId={session.id} ghosts={ghostsOf(session)} />
          {panel}
        </aside>
      </div>
      {story}
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
