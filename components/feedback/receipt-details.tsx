'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { IdSuffix } from '../ui/person-name'
import { Popover } from '../ui/popover'
import { ShortId } from '../ui/short-id'
import { AcknowledgeButton } from './acknowledge-button'
import type { AimedAt } from './aimed-button'
import { ReceiptLine } from './receipt-line'
import { errorKeyOf } from './receipt-words'
import { SeenBy } from './seen-by'

type ReceiptDetailsProps = {
  receipt: SeenReceipt
  at: AimedAt | null
  viewerId: string
  canAct: boolean
  note?: ReactNode
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
}

/** All facts of an act, never truncated. */
export function ReceiptDetails({
  receipt,
  at,
  viewerId,
  canAct,
  note,
  ...rest
}: ReceiptDetailsProps) {
  const t = useTranslations()
  const { error, reason, requestId, acknowledged } = receipt
  const name = at?.name ?? t('common.noName')
  return (
    <Popover
      open
      onOpenChange={(open) => !open && rest.onClose()}
      anchor={rest.anchor}
      align="start"
      title={
        <span className="[overflow-wrap:anywhere]">
          {t.rich('feedback.actOn', {
            act: receipt.act,
            target: at ? 'person' : 'session',
            who: () => (
              <>
                <bdi>{name}</bdi> {at && <IdSuffix id={at.id} />}
              </>
            ),
          })}
        </span>
      }
    >
      <ReceiptLine receipt={receipt} viewerId={viewerId} className="mt-2" />
      {error && <p className="mt-1.5 text-12">{t(`errors.${errorKeyOf(error)}.means`)}</p>}
      {reason && <p className="mt-1.5 text-12 [overflow-wrap:anywhere] text-muted">{reason}</p>}
      {note && <p className="mt-1.5 text-12 [overflow-wrap:anywhere]">{note}</p>}
      {requestId && (
        <p className="mt-1.5 flex items-center gap-1.5 text-12 text-faint">
          {t('feedback.requestId')} <ShortId id={requestId} />
        </p>
      )}
      {acknowledged && (
        <p className="mt-1.5 text-12">
          <SeenBy acknowledged={acknowledged} viewerId={viewerId} />
        </p>
      )}
      {canAct && (
        <div className="mt-4 flex flex-wrap items-center gap-2 empty:hidden">
          <AcknowledgeButton receipts={[receipt]} />
        </div>
      )}
    </Popover>
  )
}
