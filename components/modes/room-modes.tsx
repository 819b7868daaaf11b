'use client'

import { useQuery } from '@tanstack/react-query'
import { modesQuery } from '@/lib/client/modes/queries'
import { ModeBanner } from './mode-banner'

type RoomModesProps = { roomId: string; canAct: boolean }

/** The safety modes in force in a room, each with the time left and a button that ends it. */
export default function RoomModes({ roomId, canAct }: RoomModesProps) {
  const { data } = useQuery(modesQuery)
  const modes = (data ?? []).filter(({ room_id }) => room_id === roomId)
  if (modes.length === 0) return null
  return (
    <div className="grid gap-2 px-gutter pt-2.5 pb-3">
      {modes.map((mode) => (
        <ModeBanner key={mode.id} mode={mode} canAct={canAct} />
      ))}
    </div>
  )
}
