'use client'

import { MicOff, SquareX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActFailureCard } from '@/components/participants/act-failure-card'
import { Dock } from '@/components/participants/dock'
import { IconButton } from '@/components/ui/icon-button'
import { useModeration } from '@/lib/client/sessions/use-moderation'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { useRoomName } from './use-room-name'
import { useSessionQuestions } from './use-session-questions'
import type { Viewer } from './viewer'

type WallActsProps = {
  session: LiveSession
  /** The last act on anybody in it. */
  latest: Receipt | null
  asOf: string
  viewer: Viewer
}

/** The acts on a whole session without leaving the wall. */
export function WallActs({ session, latest, asOf, viewer }: WallActsProps) {
  const t = useTranslations('session')
  const room = useRoomName(session)
  const moderation = useModeration(session.id, viewer)
  const { act } = moderation
  const questions = useSessionQuestions(session, room, asOf, {
    muteAll: (kind, affected, reason) =>
      act({ act: kind, target: { participants: 'all' }, affected, reason }),
    end: (affected, reason) => act({ act: 'end', target: null, affected, reason }),
  })
  const sending = latest?.state === 'sending' ? latest.act : null
  if (!session.active) return null
  return (
    <span role="group" aria-label={t('actsOf', { room })} className="flex justify-end">
      <IconButton
        size="sm"
        label={t('muteAll')}
        aria-haspopup="dialog"
        pending={sending === 'mute' || sending === 'unmute'}
        onClick={(event) => questions.askToMuteAll(event.currentTarget)}
      >
        <MicOff />
      </IconButton>
      <IconButton
        size="sm"
        label={t('end')}
        aria-haspopup="dialog"
        pending={sending === 'end'}
        onClick={(event) => questions.askToEnd(event.currentTarget)}
      >
        <SquareX />
      </IconButton>
      {questions.question}
      {moderation.failure && (
        <Dock>
          <ActFailureCard
            key={moderation.failure.requestId}
            failure={moderation.failure}
            onDismiss={moderation.dismissFailure}
          />
        </Dock>
      )}
    </span>
  )
}
