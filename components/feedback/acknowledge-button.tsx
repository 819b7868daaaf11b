'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { acknowledgeReceipts } from '@/lib/client/sessions/acknowledge'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { needsAHand } from '@/lib/contract/trouble'
import { Button } from '../ui/button'
import { onePress } from '../ui/second-click'

/** “Acknowledge”, while acts known to the server need attention; then its undo. */
export function AcknowledgeButton({ receipts }: { receipts: readonly SeenReceipt[] }) {
  const t = useTranslations('feedback')
  const errors = useTranslations('errors')
  const { mutate, isPending, error } = useMutation(acknowledgeReceipts())
  const known = receipts.filter(({ request }) => request === undefined)
  const open = known.filter(needsAHand)
  const taken = open.length === 0
  const targets = taken ? known.filter(({ acknowledged }) => acknowledged) : open
  if (targets.length === 0) return null
  const act = taken ? t('takeAcknowledgementBack') : t('acknowledge', { count: targets.length })
  return (
    <>
      <Button
        size="act"
        pending={isPending}
        {...onePress(() => mutate({ receipts: targets, taken }))}
      >
        {act}
      </Button>
      {error && (
        <span role="alert" className="text-12 text-danger">
          {errors(`${error.key}.title`)}
        </span>
      )}
    </>
  )
}
