'use client'

import { RotateCw, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { onePress } from '@/components/ui/second-click'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { needsAHand } from '@/lib/client/sessions/receipts'
import type { Moderator } from '@/lib/client/sessions/use-moderation'

type WallRemedyProps = {
  /** What is not confirmed, if anything. */
  open: SeenReceipt | null
  /** The last act: a receipt for each person it reached. */
  latest: SeenReceipt[]
  viewerId: string
  /** Asks before the session is ended once more. */
  onAskToEnd: (button: HTMLElement) => void
  onRetry: Moderator['retry']
  onAct: Moderator['act']
}

/** Once more, where an act cannot be taken as done; undone, where it was the reader's own mute. */
export function WallRemedy({ open, latest, viewerId, onAct, ...on }: WallRemedyProps) {
  const t = useTranslations('session')
  const failed = open ? [open] : latest.filter(needsAHand)
  if (failed.length > 0) return <Again failed={failed} {...on} />
  const muted = latest.filter((receipt) => isOwnMute(receipt, viewerId))
  if (muted.length === 0 || muted.length < latest.length) return null
  return (
    <Button
      size="act"
      variant="quiet"
      icon={<Undo2 />}
      {...onePress(() => undo(muted, onAct))}
      className="text-ac!"
    >
      {t('undoMute')}
    </Button>
  )
}

type AgainProps = Pick<WallRemedyProps, 'onAskToEnd' | 'onRetry'> & { failed: SeenReceipt[] }

/** An act that reached nobody by name, but for an end, has nobody to be aimed at once more. */
function Again({ failed, onAskToEnd, onRetry }: AgainProps) {
  const t = useTranslations('session')
  const [first] = failed
  const isEnd = first?.act === 'end'
  if (!first || (!isEnd && first.participantId === null)) return null
  const words = isEnd ? t('retryEnd') : t('retryAct', { act: first.act })
  return (
    <Button
      size="act"
      variant="quiet"
      icon={<RotateCw />}
      aria-label={words}
      title={words}
      aria-haspopup={isEnd ? 'dialog' : undefined}
      onClick={(event) => (isEnd ? onAskToEnd(event.currentTarget) : onRetry(failed))}
      className={first.state === 'unknown' ? 'text-am!' : 'text-rd!'}
    >
      {isEnd ? words : t('retryShort')}
    </Button>
  )
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
