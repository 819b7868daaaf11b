'use client'

import { useTranslations } from 'next-intl'
import { useIsCutOff } from '@/lib/client/live/stream/use-stream'
import { maxLiveSessions } from '@/lib/contract/live'
import { StatusShape } from '../ui/status-shape'

/** Says beside a live count that not everything was read. */
export function CutOffNote() {
  const t = useTranslations('common')
  if (!useIsCutOff()) return null
  return (
    <span className="flex items-center gap-1.5 font-560 text-warning">
      <StatusShape shape="stale" />
      {t('cutOff', { max: maxLiveSessions })}
    </span>
  )
}
