'use client'

import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '../ui/absolute-time'
import { StatusShape } from '../ui/status-shape'

/** The read time of final data, without an alarm about its age. */
export function SettledChip({ asOf }: { asOf: string }) {
  const t = useTranslations('feedback')
  return (
    <span className="inline-flex h-7 items-center gap-[7px] text-12 whitespace-nowrap text-muted tabular">
      <StatusShape shape="left" />
      <span>{t.rich('settled', { time: () => <AbsoluteTime at={asOf} format="seconds" /> })}</span>
    </span>
  )
}
