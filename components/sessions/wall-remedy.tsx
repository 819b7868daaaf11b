'use client'

import { RotateCw, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { needsAHand } from '@/lib/client/sessions/receipts'
import type { Moderator } from '@/lib/client/sessions/use-moderation'

type WallRemedyProps = {
  /** What is not confirmed, if anything. */
  open: SeenReceipt | null
  /** The last act: a receipt for each person it reached. */
  latest: SeenReceipt[]
  viewerId: string
  onRetry: Moderator['retry']
  onAct: Moderator['act']
}

/** Once more, where an act cannot be taken as done; undone, where it was the reader's own mute. */
export function WallRemedy({ open, latest, viewerId, onRetry, onAct }: WallRemedyProps) {
  const t = useTranslations('session')
  const failed = open ? [open] : latest.filter(needsAHand)
  const [first] = failed
  if (first) {
    return (
      <Button
        size="act"
        variant="quiet"
        icon={<RotateCw />}
        aria-label={t('retryAct', { act: first.act })}
        title={t('retryAct', { act: first.act })}
        onClick={() => onRetry(failed)}
        className={first.state === 'unknown' ? 'text-am!' : 'text-rd!'}
      >
        {t('retryShort')}
      </Button>
    )
  }
  const muted = latest.filter((receipt) => isOwnMute(receipt, viewerId))
  if (muted.length === 0 || muted.length < latest.length) return null
  return (
    <Button
      size="act"
      variant="quiet"
      icon={<Undo2 />}
      onClick={() => undo(muted, onAct)}
      className="text-ac!"
    >
      {t('undoMute')}
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
