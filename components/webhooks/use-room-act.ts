import { useMutation, useQueryClient } from '@tanstack/react-query'
import { connectRoom, giveBackRoom, sendAgain, takeOverRoom } from '@/lib/client/webhooks/acts'
import type { WebhookRoom } from '@/lib/contract/webhooks'

export type RoomActKind = 'receive' | 'takeOver' | 'giveBack' | 'sendAgain'
export type RoomAct = { kind: RoomActKind; room: WebhookRoom }

const calls: Record<RoomActKind, (room: WebhookRoom) => Promise<unknown>> = {
  receive: ({ id }) => connectRoom(id),
  takeOver: ({ id, host, failoverHost }) => takeOverRoom(id, host ?? '', failoverHost),
  giveBack: ({ id }) => giveBackRoom(id),
  sendAgain: ({ id }) => sendAgain(id),
}

/** One act on one room at a time; the rooms are read again afterwards, whatever the outcome. */
export function useRoomAct() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, room }: RoomAct) => calls[kind](room),
    onSettled: () => cache.invalidateQueries({ queryKey: ['webhooks', 'rooms'] }),
  })
}

export type RoomActing = ReturnType<typeof useRoomAct>
