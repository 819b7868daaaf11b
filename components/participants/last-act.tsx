'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { AimedPlace, type Aim } from '@/components/feedback/aimed-place'
import { ReceiptSummary } from '@/components/feedback/receipt-summary'
import { ReturnButton } from '@/components/feedback/return-button'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { onDemand } from '@/components/ui/on-demand'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { isUnderWay } from '@/lib/contract/in-flight'
import { needsAHand } from '@/lib/contract/trouble'
import type { PersonRow } from './person-row'
import { useRowActs } from './row-acts'

const SafetyLine = onDemand(() => import('./safety-line').then((file) => file.SafetyLine))

/** The receipt of the last act on this person, or that they are back, with the acts on it. */
export const LastAct = memo(function LastAct({ row }: { row: PersonRow }) {
  const aim = useAim(row)
  if (!row.receipt && !row.removal && !row.safety) return <NoAct />
  return (
    <span className="@container flex min-w-0 items-center gap-2 phone:contents">
      <span style={{ gridArea: 'receipt' }} className="min-w-0 flex-auto">
        <Words row={row} isTight={aim !== null} />
      </span>
      <span
        style={{ gridArea: 'next' }}
        className="contents phone:flex phone:max-w-42 phone:items-center phone:justify-end"
      >
        <NextAct row={row} aim={aim} />
      </span>
    </span>
  )
})

/** Opens the full text, which may not fit in the row. */
function Words({ row, isTight }: { row: PersonRow; isTight: boolean }) {
  const { person, claim, receipt, removal } = row
  const { viewerId, canAct } = useRowActs()
  if (removal)
    return (
      <ReturnButton
        returned={{ person, kick: removal }}
        viewerId={viewerId}
        className="flex w-full min-w-0 items-center gap-2 text-left phone:text-12"
        wordsClass="min-w-0 truncate [&_b]:font-600 [&_b]:text-warning"
      />
    )
  if (row.safety) return <SafetyLine safety={row.safety} joinedAt={person.joinedAt} />
  if (!receipt) return null
  const isOwn = receipt.participantId === person.id
  return (
    <ReceiptSummary
      receipt={receipt}
      at={isOwn ? { id: person.id, name: claim.name } : null}
      viewerId={viewerId}
      canAct={canAct}
      oneLine
      isTight={isTight}
      className="phone:text-12"
    />
  )
}

function NextAct({ row, aim }: { row: PersonRow; aim: Aim | null }) {
  const { person, receipt, removal, safety, inside } = row
  const { canAct, onDismiss, onNotThem } = useRowActs()
  const t = useTranslations('participants')
  if (!canAct || !inside) return null
  if (safety?.perhaps)
    return (
      <Button size="act" variant="quiet" onClick={() => onNotThem(person.id)}>
        {t('notThem')}
      </Button>
    )
  const isDismissible = !removal && receipt && needsAHand(receipt) && isOnlyOurs(receipt)
  return (
    <>
      <AimedPlace aim={aim} isWaiting={() => receipt !== undefined && isUnderWay(receipt)} />
      {isDismissible && (
        <IconButton size="xs" label={t('dismiss')} onClick={() => onDismiss(receipt)}>
          <X />
        </IconButton>
      )}
    </>
  )
}

/**
 * An act on the whole session is not retried from a person's row. A mute is undone by “Unmute”, which
 * stands in the same row.
 */
function useAim(row: PersonRow): Aim | null {
  const t = useTranslations('participants')
  const feedback = useTranslations('feedback')
  const { onRetry, onRemove } = useRowActs()
  const { person, claim, receipt, removal } = row
  const at = [{ id: person.id, name: claim.name }]
  if (removal) {
    const run = () => onRemove(row, removal)
    return { verb: feedback('removeAgain'), at, tone: 'text-danger!', run }
  }
  if (row.safety || receipt?.participantId !== person.id) return null
  const { act, state } = receipt
  if (!needsAHand(receipt)) return null
  const tone = state === 'unknown' ? 'text-warning!' : 'text-danger!'
  return { verb: t('retry', { act }), at, tone, run: () => onRetry(receipt) }
}

/** A failure that the server does not have is dismissed here. */
function isOnlyOurs(receipt: SeenReceipt): boolean {
  return receipt.request !== undefined
}

function NoAct() {
  const t = useTranslations('participants')
  return (
    <span className="text-faint phone:hidden">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('noAct')}</span>
    </span>
  )
}
