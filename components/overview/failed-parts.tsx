'use client'

import { useTranslations } from 'next-intl'
import { FailureTitle } from '@/components/feedback/failure-title'
import { Notice } from '@/components/feedback/notice'
import { errorKeyOf } from '@/components/feedback/receipt-words'
import type { OverviewAnswer, Part } from '@/lib/contract/overview'

/** Why parts of the page are outdated or missing: one line per reason. */
export function FailedParts({ data }: { data: OverviewAnswer['data'] | undefined }) {
  const t = useTranslations()
  const parts: Part<unknown>[] = Object.values(data ?? {})
  const failed = parts.filter(({ problem }) => problem !== null)
  const keys = [...new Set(failed.map(({ problem }) => errorKeyOf(problem?.key ?? null)))]
  return keys.map((key) => (
    <Notice key={key} tone="caution" className="mb-3">
      <b>
        <FailureTitle of={key} />
      </b>{' '}
      {t('overview.partsFailed', {
        count: failed.filter(({ problem }) => errorKeyOf(problem?.key ?? null) === key).length,
      })}
    </Notice>
  ))
}
