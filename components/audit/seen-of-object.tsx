import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { receiptTones } from '@/components/feedback/receipt-line'
import { errorKeyOf, receiptStyle } from '@/components/feedback/receipt-words'
import { proofSeconds } from '@/components/ui/duration'
import { StatusShape } from '@/components/ui/status-shape'
import type { ObjectReceipt } from '@/lib/contract/object-receipt'

/** The receipt of an act on a room, recording or composition. */
export function SeenOfObject({ receipt }: { receipt: ObjectReceipt }) {
  const t = useTranslations()
  const { shape, tone } = receiptStyle(receipt.state)
  return (
    <>
      <h3 className="mt-6 mb-1.5 text-13 font-600 text-strong">{t('audit.became')}</h3>
      <p className="flex items-center gap-2 border-t border-line py-1.5 text-12">
        <StatusShape shape={shape} className={receiptTones[tone].shape} />
        <span className={clsx('tabular', receiptTones[tone].words)}>
          {t(`audit.seen.${receipt.state}`, {
            gone: receipt.operation.endsWith('.delete') ? 'yes' : 'no',
            seconds: proofSeconds(receipt.confirmedAfterMs ?? 0),
            reason: receipt.error ? t(`errors.${errorKeyOf(receipt.error)}.title`) : '',
          })}
          {receipt.open && ` ${t('audit.seen.open')}`}
        </span>
      </p>
    </>
  )
}
