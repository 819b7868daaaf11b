'use client'

import { RotateCw, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { onePress } from '@/components/ui/second-click'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { needsAHand } from '@/lib/client/sessions/receipts'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'

/** The receipt of the last act on this person, with what can be done about it. */
export const LastAct = memo(function LastAct({ row }: { row: PersonRow }) {
  const { viewerId } = useRowActs()
  const { receipt } = row
  if (!receipt) return <NoAct />
  return (
    <span className="flex min-w-0 items-center gap-2 phone:contents">
      <span style={{ gridArea: 'receipt' }} className="min-w-0 flex-1">
        <ReceiptLine receipt={receipt} viewerId={viewerId} oneLine className="phone:text-12" />
      </span>
      <span style={{ gridArea: 'remedy' }} className="flex flex-none items-center">
        <ReceiptAction row={row} receipt={receipt} />
      </span>
    </span>
  )
})

type ReceiptActionProps = { row: PersonRow; receipt: SeenReceipt }

function ReceiptAction({ row, receipt }: ReceiptActionProps) {
  const { canAct, viewerId } = useRowActs()
  if (!canAct || !row.inside) return null
  const isOwn = receipt.participantId === row.person.id
  if (needsAHand(receipt)) return <Open receipt={receipt} isOwn={isOwn} />
  const mine = receipt.actor.id === viewerId && isOwn
  const { act, state } = receipt
  if (!mine || state !== 'accepted') return null
  if (act === 'mute') return <Undo row={row} by="unmute" />
  return act === 'unmute' ? <Undo row={row} by="mute" /> : null
}

/** An act on the whole session is not tried again from the row of one person. */
function Open({ receipt, isOwn }: { receipt: SeenReceipt; isOwn: boolean }) {
  const t = useTranslations('participants')
  const { onRetry, onDismiss } = useRowActs()
  return (
    <span className="flex flex-none items-center">
      {isOwn && (
        <Button
          size="act"
          variant="quiet"
          className={receipt.state === 'unknown' ? 'text-am!' : 'text-rd!'}
          icon={<RotateCw />}
          onClick={() => onRetry(receipt)}
        >
          {t('retry', { act: receipt.act })}
        </Button>
      )}
      {isOnlyOurs(receipt) && (
        <IconButton size="xs" label={t('dismiss')} onClick={() => onDismiss(receipt)}>
          <X />
        </IconButton>
      )}
    </span>
  )
}

function Undo({ row, by }: { row: PersonRow; by: 'mute' | 'unmute' }) {
  const t = useTranslations('participants')
  const { onMute } = useRowActs()
  return (
    <Button size="act" variant="quiet" className="text-ac!" {...onePress(() => onMute(by, row))}>
      {t('undo')}
    </Button>
  )
}

/** A failure that the server knows nothing of goes when the reader has read it. */
function isOnlyOurs(receipt: SeenReceipt): boolean {
  return receipt.request !== undefined
}

function NoAct() {
  const t = useTranslations('participants')
  return (
    <span className="text-3 phone:hidden">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('noAct')}</span>
    </span>
  )
}
