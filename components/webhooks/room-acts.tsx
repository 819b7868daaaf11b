'use client'

import { useTranslations } from 'next-intl'
import { createContext, useContext } from 'react'
import { Button } from '@/components/ui/button'
import type { WebhookRoom } from '@/lib/contract/webhooks'
import { useRoomName } from './use-room-name'
import type { RoomAct, RoomActKind } from './use-room-act'

type Acting = {
  /** Whether this server can receive events. */
  ready: boolean
  /** The act in flight, for any room. */
  pending: RoomAct | null
  onAct: (act: RoomAct, button: HTMLElement) => void
}

/** A context, since a changed column remounts its cells and the focus is lost. */
export const ActingContext = createContext<Acting>({
  ready: false,
  pending: null,
  onAct: () => undefined,
})

/** The kind of act on a room's webhook URL. */
function kindOf({ target, takenOver }: WebhookRoom) {
  if (target === 'none') return 'receive'
  if (target === 'theirs') return 'takeOver'
  return takenOver ? 'giveBack' : null
}

/** One button whose label follows the room, so that the focus stays on it. */
export function RoomActs({ room }: { room: WebhookRoom }) {
  const { ready, pending, onAct } = useContext(ActingContext)
  const t = useTranslations('webhooks')
  const name = useRoomName()(room)
  const kind = kindOf(room)
  const { givenUp } = room.backlog
  const isPending = (of: RoomActKind) => pending?.room.id === room.id && pending.kind === of
  const off = kind !== 'giveBack' && !(ready && room.forwardable)
  return (
    <span className="flex flex-wrap justify-end gap-1.5">
      {givenUp > 0 && (
        <Button
          size="act"
          pending={isPending('sendAgain')}
          aria-label={t('sendAgainNamed', { name })}
          onClick={(event) => onAct({ kind: 'sendAgain', room }, event.currentTarget)}
        >
          {t('sendAgain', { count: givenUp })}
        </Button>
      )}
      {kind && (
        <Button
          size="act"
          disabled={off}
          pending={isPending(kind)}
          aria-label={t(`${kind}Named`, { name })}
          onClick={(event) => onAct({ kind, room }, event.currentTarget)}
        >
          {t(kind)}
        </Button>
      )}
    </span>
  )
}
