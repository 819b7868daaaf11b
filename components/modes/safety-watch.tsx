'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { modesQuery } from '@/lib/client/modes/queries'
import { sessionQuery } from '@/lib/client/sessions/queries'
import { EvacuationAlert } from './evacuation-alert'
import { SafetyToasts } from './safety-toasts'

/** Safety notices on every page: evacuations counting down, and announced participants. */
export default function SafetyWatch() {
  const { data } = useQuery(modesQuery)
  const here = useRoomHere()
  const counting = (data ?? []).filter(
    ({ mode, state, room_id: room }) =>
      mode === 'evacuate' && state === 'counting' && room !== here,
  )
  return (
    <>
      {counting.length > 0 && (
        <div className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--tabs)+16px)] z-50 grid justify-items-center gap-2 px-4">
          {counting.map((mode) => (
            <EvacuationAlert key={mode.id} mode={mode} />
          ))}
        </div>
      )}
      <SafetyToasts />
    </>
  )
}

/** The room of the session on screen, whose page shows its modes itself. */
function useRoomHere(): string | null {
  const [, page, id = ''] = usePathname().split('/')
  const client = useQueryClient()
  if (page !== 'sessions') return null
  return client.getQueryData(sessionQuery(id).queryKey)?.data.session.roomId ?? null
}
