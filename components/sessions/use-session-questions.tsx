'use client'

import { useCallback, useState, type ReactNode, type RefObject } from 'react'
import type { LiveSession, Receipt } from '@/lib/contract/live'
import { onDemand } from '@/components/ui/on-demand'

const MuteAllPopover = onDemand(() =>
  import('./mute-all-popover').then((file) => file.MuteAllPopover),
)
const TroubleDialog = onDemand(() =>
  import('@/components/modes/trouble-dialog').then((file) => file.TroubleDialog),
)
const EndDialog = onDemand(() => import('./end-dialog').then((file) => file.EndDialog))

type Open = { what: 'mute' | 'end' | 'trouble'; from: RefObject<HTMLElement | null> }

/** What is done once the question is answered. */
type SessionOrders = {
  muteAll: (act: 'mute' | 'unmute', kept: string[], reached: string[], reason: string) => void
  end: (reached: string[], reason: string) => void
}

type SessionQuestions = {
  askToMuteAll: (button: HTMLElement) => void
  /** @param from what had the focus, and gets it back */
  askToEnd: (from: Element | null) => void
  /** As `askToEnd`. */
  askAboutTrouble: (from: Element | null) => void
  question: ReactNode
}

/** The questions before an act on the whole session; their code comes with the first. */
export function useSessionQuestions(
  session: LiveSession,
  receipts: Receipt[],
  roomName: string,
  asOf: string,
  on: SessionOrders,
): SessionQuestions {
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const askToMuteAll = useCallback(
    (button: HTMLElement) => setOpen({ what: 'mute', from: { current: button } }),
    [],
  )
  const askToEnd = useCallback(
    (from: Element | null) =>
      setOpen({ what: 'end', from: { current: from instanceof HTMLElement ? from : null } }),
    [],
  )
  const askAboutTrouble = useCallback(
    (from: Element | null) =>
      setOpen({ what: 'trouble', from: { current: from instanceof HTMLElement ? from : null } }),
    [],
  )
  const inside = session.people.filter((person) => person.leftAt === null)
  const reached = inside.map((person) => person.id)

  const shared = { receipts, asOf, onClose: close }
  return {
    askToMuteAll,
    askToEnd,
    askAboutTrouble,
    question:
      open?.what === 'mute' ? (
        <MuteAllPopover
          {...shared}
          sessionId={session.id}
          people={inside}
          anchor={open.from}
          onAct={(act, reason, kept) => {
            const others = reached.filter((id) => !kept.includes(id))
            on.muteAll(act, kept, others, reason)
            close()
          }}
        />
      ) : open?.what === 'trouble' && session.roomId !== null ? (
        <TroubleDialog
          session={{ ...session, roomId: session.roomId }}
          roomName={roomName}
          returnFocus={open.from}
          onClose={close}
        />
      ) : open?.what === 'end' ? (
        <EndDialog
          {...shared}
          session={session}
          roomName={roomName}
          returnFocus={open.from}
          onEnd={(reason) => {
            on.end(reached, reason)
            close()
          }}
        />
      ) : null,
  }
}
