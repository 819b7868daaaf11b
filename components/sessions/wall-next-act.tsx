'use client'

import { useTranslations } from 'next-intl'
import { AimedPlace, type Aim } from '@/components/feedback/aimed-place'
import { useSeconds } from '@/components/ui/clock'
import { useRoomName } from '@/components/ui/use-room-name'
import { isInFlight } from '@/lib/contract/in-flight'
import { needsAHand } from '@/lib/contract/trouble'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { Moderator } from '@/lib/client/sessions/use-moderation'
import { claimedName } from '@/lib/contract/claimed-name'
import type { LiveSession } from '@/lib/contract/live'
import type { Return } from '@/lib/contract/returned'

type WallNextActProps = {
  session: LiveSession
  /** What is not confirmed, if anything. */
  open: SeenReceipt | null
  /** The last act: a receipt for each person it reached. */
  latest: SeenReceipt[]
  /** Who came back after a removal, if anybody. */
  returned: Return | null
  viewerId: string
  onFreeze: (ids: string[] | null) => void
  /** Opens the dialog before the session is ended again. */
  onAskToEnd: (button: HTMLElement) => void
  onRetry: Moderator['retry']
  onAct: Moderator['act']
}

/** Once more, where an act cannot be taken as done or is undone by a return; undone, where it was the reader's own mute. */
export function WallNextAct({ latest, onFreeze, ...props }: WallNextActProps) {
  const now = useSeconds()
  return (
    <AimedPlace
      aim={useAim({ ...props, latest })}
      isWaiting={(ids) =>
        latest.some((receipt) => isMeant(receipt, ids) && isInFlight(receipt, now))
      }
      onFreeze={onFreeze}
    />
  )
}

const isMeant = ({ participantId }: SeenReceipt, ids: string[]) =>
  participantId === null ? ids.length === 0 : ids.includes(participantId)

function useAim(props: Omit<WallNextActProps, 'onFreeze'>): Aim | null {
  const { session, open, latest, returned, viewerId, onAskToEnd, onRetry, onAct } = props
  const t = useTranslations('session')
  const feedback = useTranslations('feedback')
  const room = useRoomName(session)
  const failed = open ? [open] : latest.filter(needsAHand)
  const [first] = failed
  if (first) {
    const tone = first.state === 'unknown' ? 'text-warning!' : 'text-danger!'
    if (first.act === 'end')
      return { verb: t('retryEnd'), at: [], of: room, tone, asks: true, run: onAskToEnd }
    const run = () => onRetry(failed)
    return aimAt(session, failed, { verb: t('retryAct', { act: first.act }), tone, run })
  }
  if (returned) return removeAgain(returned, feedback('removeAgain'), onAct)
  const muted = latest.filter((receipt) => isOwnMute(receipt, viewerId))
  if (muted.length === 0 || muted.length < latest.length) return null
  const run = () => undo(muted, onAct)
  return aimAt(session, muted, { verb: t('undoMute'), tone: 'text-accent!', run })
}

/** For the reason of the removal before. */
function removeAgain({ person, kick }: Return, verb: string, onAct: Moderator['act']): Aim {
  const { id, context } = person
  const { sessionId, reason } = kick
  const run = () =>
    onAct(sessionId, { act: 'kick', target: { participants: [id] }, affected: [id], reason })
  const at = [{ id, name: claimedName(context).name }]
  return {
    verb,
    at,
    tone: 'text-danger!',
    command: { row: sessionId, command: 'remove-again' },
    run,
  }
}

/** An act that reached nobody by name has nobody to be aimed at once more. */
function aimAt(
  { people }: LiveSession,
  receipts: SeenReceipt[],
  aim: Pick<Aim, 'verb' | 'tone' | 'run'>,
): Aim | null {
  const at = receipts.flatMap(({ participantId: id }) =>
    id === null
      ? []
      : { id, name: claimedName(people.find((person) => person.id === id)?.context).name },
  )
  return at.length > 0 ? { ...aim, at } : null
}

function isOwnMute({ act, state, actor }: SeenReceipt, viewerId: string): boolean {
  return act === 'mute' && state === 'accepted' && actor.id === viewerId
}

/** By their ids: whoever has joined since was never muted. */
function undo(muted: SeenReceipt[], act: Moderator['act']): void {
  const people = muted.flatMap(({ participantId }) => participantId ?? [])
  const sessionId = muted[0]?.sessionId
  if (sessionId === undefined) return
  act(sessionId, { act: 'unmute', target: { participants: people }, affected: people })
}
