'use client'

import clsx from 'clsx'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { needsAHand } from '@/lib/contract/trouble'
import type { AimedAt } from './aimed-button'
import { ReceiptButton } from './receipt-button'
import { ReceiptLine } from './receipt-line'
import { SeenBy } from './seen-by'

type ReceiptSummaryProps = {
  receipt: SeenReceipt
  /** Its target; null for the whole session. */
  at: AimedAt | null
  viewerId: string
  /** Whether the user may acknowledge it. */
  canAct: boolean
  oneLine?: boolean
  isTight?: boolean
  className?: string
}

/** A receipt on one line; a failed one opens its details and the acknowledgement when pressed. */
export function ReceiptSummary(props: ReceiptSummaryProps) {
  const { receipt, oneLine, isTight, className, ...rest } = props
  const { viewerId } = rest
  const { acknowledged } = receipt
  const line = <ReceiptLine {...{ receipt, viewerId, oneLine, isTight, className }} />
  if (!needsAHand(receipt) && !acknowledged) return line
  return (
    <ReceiptButton
      {...rest}
      receipt={receipt}
      className={clsx('flex min-w-0 items-center gap-2 text-left', oneLine && 'w-full')}
    >
      {line}
      {acknowledged && (
        <span className="flex-none text-12">
          <SeenBy acknowledged={acknowledged} viewerId={viewerId} />
        </span>
      )}
    </ReceiptButton>
  )
}
