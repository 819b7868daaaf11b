import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Notice } from '@/components/feedback/notice'
import { toFailure } from '@/lib/client/api-failure'

/** Why an act failed, or that its outcome is unknown. */
export function ActFailure({ error, className }: { error: Error; className?: string }) {
  const t = useTranslations('webhooks')
  if (toFailure(error).outcome !== 'unknown')
    return <FailureNotice error={error} className={className} />
  return (
    <Notice tone="caution" className={className}>
      {t.rich('unknownOutcome', { b: (chunks: ReactNode) => <b>{chunks}</b> })}
    </Notice>
  )
}
