'use client'

import { RotateCw, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { onePress } from '@/components/ui/second-click'
import { StatusShape } from '@/components/ui/status-shape'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { needsAHand } from '@/lib/client/sessions/receipts'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'

/** The receipt of the last act on this person, with what can be done about it. */
export const LastAct = memo(function LastAct({ row }: { row: PersonRow }) {
  const { viewerId } = useRowActs()
  const { receipt, person } = row
  if (receipt) {
    const action = <ReceiptAction row={row} receipt={receipt} />
    return <ReceiptLine receipt={receipt} viewerId={viewerId} action={action} />
  }
  return person.leftAt ? <Visit from={person.joinedAt} to={person.leftAt} /> : <NoAct />
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

function Visit({ from, to }: { from: string | null; to: string }) {
  const t = useTranslations('participants')
  const clock = (at: string) => <AbsoluteTime at={at} format="clock" />
  return (
    <span className="flex items-center gap-2 text-3">
      <StatusShape shape="left" />
      <span className="truncate">
        {from === null
          ? t.rich('leftAt', { time: () => clock(to) })
          : t.rich('visit', { from: () => clock(from), to: () => clock(to) })}
      </span>
    </span>
  )
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
