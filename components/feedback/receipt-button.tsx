'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type ReactNode } from 'react'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { onDemand } from '@/components/ui/on-demand'
import type { AimedAt } from './aimed-button'

const ReceiptDetails = onDemand(() =>
  import('./receipt-details').then((file) => file.ReceiptDetails),
)

type ReceiptButtonProps = {
  receipt: SeenReceipt
  /** Its target; null for the whole session. */
  at: AimedAt | null
  viewerId: string
  /** Whether the user may acknowledge it. */
  canAct: boolean
  /** Further facts about it. */
  note?: ReactNode
  className?: string
  /** The receipt, as much of it as fits. */
  children: ReactNode
}

/** A failure, maybe truncated; a press shows the details and the acknowledgement. */
export function ReceiptButton({ className, children, ...details }: ReceiptButtonProps) {
  const t = useTranslations('feedback')
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
        className={className}
      >
        {children}
        <span className="sr-only">{t('readAll')}</span>
      </button>
      {open && <ReceiptDetails {...details} anchor={button} onClose={() => setOpen(false)} />}
    </>
  )
}
