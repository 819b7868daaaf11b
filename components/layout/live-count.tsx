'use client'

import { useTranslations } from 'next-intl'
import { useLiveCounts } from '@/lib/client/live/counts'
import { StatusShape } from '../ui/status-shape'

/** How many sessions are live and in trouble; on the rail only that there is trouble. */
export function LiveCount() {
  const t = useTranslations('shell')
  const counts = useLiveCounts()
  if (!counts) return null
  const { live, inTrouble } = counts
  return (
    <>
      <span
        aria-hidden="true"
        className="ml-auto flex items-center gap-2 text-12 text-2 tabular-nums rail:absolute rail:top-0.5 rail:right-1"
      >
        {inTrouble > 0 && (
          <span className="flex items-center gap-[3px] font-560 text-rd">
            <StatusShape shape="trouble" className="rail:size-2.5" />
            <span className="rail:hidden">{inTrouble}</span>
          </span>
        )}
        <span className="rail:hidden">{live}</span>
      </span>
      <span className="sr-only">{t('liveCounts', { live, trouble: inTrouble })}</span>
    </>
  )
}

/** On a phone: that somebody is still there after a kick. */
export function LiveMark() {
  const t = useTranslations('shell')
  const counts = useLiveCounts()
  if (!counts || counts.inTrouble === 0) return null
  return (
    <span className="absolute top-1.5 left-1/2 ml-2 text-rd">
      <StatusShape shape="trouble" />
      <span className="sr-only">
        {t('liveCounts', { live: counts.live, trouble: counts.inTrouble })}
      </span>
    </span>
  )
}
