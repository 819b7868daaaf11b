'use client'

import { Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLiveCounts } from '@/lib/client/live/counts'
import { useIsCutOff } from '@/lib/client/live/stream/use-stream'
import { maxLiveSessions } from '@/lib/contract/live'
import { usePageArrived } from '../ui/first-page'
import { StatusShape } from '../ui/status-shape'

/**
 * The number of live sessions, people in them, and acts that need attention; on the rail only the
 * last.
 */
export function LiveCount() {
  const t = useTranslations('shell')
  const common = useTranslations('common')
  const counts = useLiveCounts(usePageArrived())
  const isCutOff = useIsCutOff()
  if (!counts) return null
  const { live, people, trouble } = counts
  return (
    <>
      <span
        aria-hidden="true"
        className="ml-auto flex items-center gap-2 text-12 text-muted tabular rail:absolute rail:top-0.5 rail:right-1"
      >
        {trouble > 0 && (
          <span className="flex items-center gap-[3px] font-560 text-danger">
            <StatusShape shape="trouble" className="rail:size-2.5" />
            <span className="rail:hidden">{trouble}</span>
          </span>
        )}
        <span className="flex items-center gap-[3px] text-faint rail:hidden">
          <Users className="size-3! text-faint!" />
          {people}
        </span>
        <span className="min-w-4 text-right rail:hidden">
          {live}
          {isCutOff && '+'}
        </span>
      </span>
      <span className="sr-only">
        {t('liveCounts', { live, people, trouble })}
        {isCutOff && ` ${common('cutOff', { max: maxLiveSessions })}`}
      </span>
    </>
  )
}

/** On a phone: a mark that an act needs attention. */
export function LiveMark() {
  const t = useTranslations('shell')
  const counts = useLiveCounts(usePageArrived())
  if (!counts || counts.trouble === 0) return null
  return (
    <span className="absolute top-1.5 left-1/2 ml-2 text-danger">
      <StatusShape shape="trouble" />
      <span className="sr-only">
        {t('liveCounts', {
          live: counts.live,
          people: counts.people,
          trouble: counts.trouble,
        })}
      </span>
    </span>
  )
}
