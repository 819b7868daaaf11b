'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { AimedPlace, type Aim } from '@/components/feedback/aimed-place'
import { ReceiptButton } from '@/components/feedback/receipt-button'
import { ReceiptLine } from '@/components/feedback/receipt-line'
import { SeenBy } from '@/components/feedback/seen-by'
import { IconButton } from '@/components/ui/icon-button'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { isUnderWay } from '@/lib/contract/in-flight'
import { needsAHand } from '@/lib/contract/trouble'
import { CameBack } from './came-back'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'

/** The receipt of the last act on this person, with what can be done about it. */
export const LastAct = memo(function LastAct({ row }: { row: PersonRow }) {
  const { receipt, removal } = row
  if (!receipt) return removal ? <CameBack row={row} removal={removal} /> : <NoAct />
  return (
    <span className="flex min-w-0 items-center gap-2 phone:contents">
      <span style={{ gridArea: 'receipt' }} className="min-w-0 flex-auto">
        <Words row={row} receipt={receipt} />
      </span>
      <span
        style={{ gridArea: 'remedy' }}
        className="contents phone:flex phone:max-w-42 phone:items-center phone:justify-end"
      >
        <ReceiptAction row={row} receipt={receipt} />
      </span>
    </span>
  )
})

/** What did not work may not fit in the row: pressed, all of it is read. */
function Words({ row: { person, claim }, receipt }: ReceiptActionProps) {
  const { viewerId, canAct } = useRowActs()
  const line = (
    <ReceiptLine receipt={receipt} viewerId={viewerId} oneLine className="phone:text-12" />
  )
  if (!needsAHand(receipt) && !receipt.acknowledged) return line
  const isOwn = receipt.participantId === person.id
  return (
    <ReceiptButton
      receipt={receipt}
      at={isOwn ? { id: person.id, name: claim.name } : null}
      viewerId={viewerId}
      canAct={canAct}
      className="flex w-full min-w-0 items-center gap-2 text-left"
    >
      {line}
      {receipt.acknowledged && (
        <span className="flex-none text-12">
          <SeenBy acknowledged={receipt.acknowledged} viewerId={viewerId} />
        </span>
      )}
    </ReceiptButton>
  )
}

type ReceiptActionProps = { row: PersonRow; receipt: SeenReceipt }

function ReceiptAction({ row, receipt }: ReceiptActionProps) {
  const { canAct, onDismiss } = useRowActs()
  const t = useTranslations('participants')
  const aim = useAim(row, receipt)
  if (!canAct || !row.inside) return null
  return (
    <>
      <AimedPlace aim={aim} isWaiting={() => isUnderWay(receipt)} />
      {needsAHand(receipt) && isOnlyOurs(receipt) && (
        <IconButton size="xs" label={t('dismiss')} onClick={() => onDismiss(receipt)}>
          <X />
        </IconButton>
      )}
    </>
  )
}

/** An act on the whole session is not tried again from the row of one person. */
function useAim({ person, claim, ...row }: PersonRow, receipt: SeenReceipt): Aim | null {
  const t = useTranslations('participants')
  const { viewerId, onRetry, onMute } = useRowActs()
  const { act, state } = receipt
  if (receipt.participantId !== person.id) return null
  const at = [{ id: person.id, name: claim.name }]
  if (needsAHand(receipt)) {
    const tone = state === 'unknown' ? 'text-am!' : 'text-rd!'
    return { verb: t('retry', { act }), at, tone, run: () => onRetry(receipt) }
  }
  if (act !== 'mute' || state !== 'accepted' || receipt.actor.id !== viewerId) return null
  const undo = () => onMute('unmute', { ...row, person, claim })
  return { verb: t('undoMute'), at, tone: 'text-ac!', run: undo }
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
