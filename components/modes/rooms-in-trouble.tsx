'use client'

import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { liveQuery } from '@/lib/client/live/queries'
import type { LiveSession } from '@/lib/contract/live'
import { SeveralDialog } from './several-dialog'
import { TroubleDialog } from './trouble-dialog'
import { useRoomName } from '@/components/ui/use-room-name'

type RoomsInTroubleProps = {
  sessionIds: string[]
  from: RefObject<HTMLElement | null>
  onClose: () => void
}

type WithRoom = LiveSession & { roomId: string }

/** The safety modes dialog for rooms, opened from any page with their current state. */
export default function RoomsInTrouble({ sessionIds, from, onClose }: RoomsInTroubleProps) {
  const { data } = useQuery(liveQuery())
  const sessions = (data?.data.sessions ?? []).filter(
    (session): session is WithRoom => sessionIds.includes(session.id) && session.roomId !== null,
  )
  const [only] = sessions
  if (!only) return null
  if (sessions.length > 1)
    return <SeveralDialog sessions={sessions} returnFocus={from} onClose={onClose} />
  return <OneDialog session={only} returnFocus={from} onClose={onClose} />
}

type OneDialogProps = {
  session: WithRoom
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
}

function OneDialog(props: OneDialogProps) {
  return <TroubleDialog {...props} roomName={useRoomName(props.session)} />
}
