'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { proofSeconds } from '@/components/ui/duration'
import { StatusShape } from '@/components/ui/status-shape'
import { creationQuery } from '@/lib/client/compositions/queries'

/** What became of the request: accepted by Telnyx, and read back as it was asked for. */
export function CreationReceipt({ auditId }: { auditId: string }) {
  const t = useTranslations('compose')
  const { data } = useQuery(creationQuery(auditId))
  if (!data) return null
  const b = (chunks: ReactNode) => <b className="text-strong">{chunks}</b>
  const { state, acceptedAfterMs, confirmedAfterMs } = data
  const isConfirmed = state === 'confirmed'
  return (
    <p className="mt-1 flex items-center gap-2 text-muted tabular">
      <StatusShape shape={isConfirmed ? 'confirmed' : 'accepted'} className="text-accent" />
      <span>
        {acceptedAfterMs !== null &&
          t.rich('accepted', { b, seconds: proofSeconds(acceptedAfterMs) })}{' '}
        {isConfirmed && t.rich('confirmed', { b, seconds: proofSeconds(confirmedAfterMs ?? 0) })}
        {!isConfirmed && data.open && t('confirming')}
      </span>
    </p>
  )
}
