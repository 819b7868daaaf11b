'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { acknowledgeReceipt } from '@/lib/client/sessions/acknowledge'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { needsAHand } from '@/lib/contract/trouble'
import { Button } from '../ui/button'

/** “Acknowledge”, while an act that the server knows of needs a hand; then the way back. */
export function AcknowledgeButton({ receipt }: { receipt: SeenReceipt }) {
  const t = useTranslations('feedback')
  const errors = useTranslations('errors')
  const { mutate, isPending, error } = useMutation(acknowledgeReceipt())
  const isOpen = needsAHand(receipt)
  if (receipt.request !== undefined || !(isOpen || receipt.acknowledged)) return null
  return (
    <div className="mt-4 flex flex-wrap items-center gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
      <Button pending={isPending} onClick={() => mutate({ receipt, taken: !isOpen })}>
        {isOpen ? t('acknowledge') : t('takeAcknowledgementBack')}
      </Button>
      {error && (
        <span role="alert" className="text-12 text-rd">
          {errors(`${error.key}.title`)}
        </span>
      )}
    </div>
  )
}
