'use client'

import { useTranslations } from 'next-intl'
import type { Report } from '@/lib/contract/live'
import { StatusShape } from '../ui/status-shape'

type ReportMarkProps = { report: Report<'joined' | 'left'> | null }

/** Marks a join or leave known only from a webhook, until a read confirms it. */
export function ReportMark({ report }: ReportMarkProps) {
  const t = useTranslations('feedback')
  if (!report) return null
  return (
    <span
      title={t('reportedTitle', { what: report.what })}
      className="flex flex-none items-center gap-1 text-11 text-warning"
    >
      <StatusShape shape="ghost" className="size-2.5!" />
      {t(report.what === 'left' ? 'leaving' : 'reported')}
    </span>
  )
}
