'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState, type RefObject } from 'react'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { ActFailureCard } from '@/components/participants/act-failure-card'
import { Dock } from '@/components/participants/dock'
import { ParticipantsSection } from '@/components/participants/participants-section'
import { useParticipantActs } from '@/components/participants/use-participant-acts'
import { usePageKeys } from '@/components/data-table/use-page-keys'
import { latest, unconfirmed } from '@/lib/client/sessions/receipts'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { useModeration } from '@/lib/client/sessions/use-moderation'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { LiveSession } from '@/lib/contract/live'
import { can } from '@/lib/contract/roles'
import { SessionActs } from './session-acts'
import { SessionFacts } from './session-facts'
import { SessionHeader } from './session-header'
import { useSessionQuestions } from './use-session-questions'
import { useRoomName } from './use-room-name'
import type { Viewer } from './viewer'

const KeysDialog = dynamic(() =>
  import('@/components/participants/keys-dialog').then((file) => file.KeysDialog),
)

type SessionScreenProps = {
  session: LiveSession
  receipts: SeenReceipt[]
  asOf: string
  viewer: Viewer
}

/** One session: how it stands, who is in it, and everything that can be done about it. */
export function SessionScreen({ session, receipts, asOf, viewer }: SessionScreenProps) {
  const t = useTranslations('session')
  const roomName = useRoomName(session)
  const moderation = useModeration(session.id, viewer)
  const acts = useParticipantActs(session.id, receipts, moderation)
  const questions = useSessionQuestions(session, roomName, asOf, {
    muteAll: (act, reached, reason) => acts.onAllBut(act, [], reached, reason),
    end: (affected, reason) => moderation.act({ act: 'end', target: null, affected, reason }),
  })
  const [help, setHelp] = useState<RefObject<HTMLElement | null> | null>(null)
  const mayAct = can(viewer.role, 'sessions.moderate')
  const canAct = mayAct && session.active
  const onSession = latest(receipts.filter(({ participantId }) => participantId === null))

  usePageKeys(useSingleKeys(), {
    ...(canAct ? { e: () => questions.askToEnd(document.activeElement) } : {}),
    '?': () => setHelp(focused()),
  })

  return (
    <>
      <SessionHeader
        session={session}
        roomName={roomName}
        unconfirmed={unconfirmed(session.people, receipts).length}
        receipt={onSession && <ReceiptLine receipt={onSession} viewerId={viewer.id} />}
        acts={
          mayAct ? (
            <SessionActs
              off={session.active ? null : t('endedReason')}
              receipt={onSession}
              onMuteAll={questions.askToMuteAll}
              onEnd={questions.askToEnd}
            />
          ) : (
            <span className="text-12 text-3">{t('viewerReason')}</span>
          )
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_316px] rail:block">
        <ParticipantsSection
          session={session}
          receipts={receipts}
          asOf={asOf}
          viewerId={viewer.id}
          canAct={canAct}
          acts={acts}
          onHelp={(button) => setHelp({ current: button })}
        />
        <aside
          aria-label={t('facts')}
          className="border-l border-line px-4 pb-6 rail:mt-4 rail:border-t rail:border-l-0 rail:px-gutter"
        >
          <SessionFacts session={session} />
        </aside>
      </div>
      {questions.question}
      {help && <KeysDialog returnFocus={help} onClose={() => setHelp(null)} />}
      {moderation.failure && (
        <Dock>
          <ActFailureCard
            key={moderation.failure.requestId}
            failure={moderation.failure}
            onDismiss={moderation.dismissFailure}
          />
        </Dock>
      )}
    </>
  )
}

function focused(): RefObject<HTMLElement | null> {
  const { activeElement } = document
  return { current: activeElement instanceof HTMLElement ? activeElement : null }
}
