'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { safetyQuery } from '@/lib/client/safety/queries'
import { StatusShape } from '../ui/status-shape'

/** The stream announces changes; this is for when it is down, or a ban has run out. */
const everyMs = 30_000

/** The number of bans in force, and of people whom they did not keep out; on the rail only these. */
export function BanCount() {
  const t = useTranslations('shell')
  const { data } = useQuery({ ...safetyQuery(null), refetchInterval: everyMs })
  if (!data?.bans) return null
  const { active, still_there: there } = data.bans
  if (active === 0 && there === 0) return null
  return (
    <>
      <span
        aria-hidden="true"
        className="ml-auto flex items-center gap-2 text-12 text-muted tabular rail:absolute rail:top-0.5 rail:right-1"
      >
        {there > 0 && (
          <span className="flex items-center gap-[3px] font-560 text-danger">
            <StatusShape shape="trouble" className="rail:size-2.5" />
            <span className="rail:hidden">{there}</span>
          </span>
        )}
        <span className="min-w-4 text-right rail:hidden">{active}</span>
      </span>
      <span className="sr-only">{t('banCounts', { active, there })}</span>
    </>
  )
}
