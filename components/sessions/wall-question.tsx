'use client'

import type { RefObject } from 'react'
import { useAsOf } from '@/components/feedback/as-of'
import type { Target } from '@/lib/client/sessions/moderation-request'
import type { Moderator } from '@/lib/client/sessions/use-moderation'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { useRoomName } from '@/components/ui/use-room-name'
import { onDemand } from '@/components/ui/on-demand'
import type { WallAct } from './wall-acts'

const MuteAllPopover = onDemand(() =>
  import('./mute-all-popover').then((file) => file.MuteAllPopover),
)
const EndDialog = onDemand(() => import('./end-dialog').then((file) => file.EndDialog))

type WallQuestionProps = {
  about: WallAct
  /** As it is now: people come and go while the question is read. */
  session: LiveSession
  receipts: Receipt[]
  button: HTMLElement
  act: Moderator['act']
  onClose: () => void
}

/** The question before an act on a whole session, asked on the wall. */
export function WallQuestion(props: WallQuestionProps) {
  const { about, session, receipts, button, act, onClose } = props
  const room = useRoomName(session)
  const asOf = useAsOf()
  const inside = session.people.filter(({ leftAt }) => leftAt === null)
  const affected = inside.map(({ id }) => id)
  const from: RefObject<HTMLElement | null> = { current: button }
  if (about === 'mute-all') {
    return (
      <MuteAllPopover
        sessionId={session.id}
        receipts={receipts}
        people={inside}
        asOf={asOf}
        anchor={from}
        onClose={onClose}
        onAct={(kind, reason, kept) => {
          const exclude = kept.length > 0 ? { exclude: kept } : {}
          const target: Target = { participants: 'all', ...exclude }
          const reached = affected.filter((id) => !kept.includes(id))
          act(session.id, { act: kind, target, affected: reached, reason })
          onClose()
        }}
      />
    )
  }
  return (
    <EndDialog
      session={session}
      receipts={receipts}
      roomName={room}
      asOf={asOf}
      returnFocus={from}
      onClose={onClose}
      onEnd={(reason) => {
        act(session.id, { act: 'end', target: null, affected, reason })
        onClose()
      }}
    />
  )
}
