'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { usePollEveryMs } from '@/lib/client/live/stream/use-stream'
import { useSeconds } from '../ui/clock'
import { StatusShape } from '../ui/status-shape'
import { readFreshness } from './freshness'
import { useAgeWords } from './use-age-words'

/** Warns in a confirmation that the page's data is older than it should be. */
export function OldDataNote({ asOf, className }: { asOf: string; className?: string }) {
  const t = useTranslations('feedback')
  const { old } = useAgeWords()
  const everyMs = usePollEveryMs()
  const reading = readFreshness({ asOf, failing: false, everyMs, now: useSeconds() })
  if (reading.level !== 'disconnected') return null
  return (
    <p className={clsx('flex gap-2 text-12 text-warning', className)}>
      <StatusShape shape="stale" className="mt-[3px]" />
      <span>
        {t.rich('actingOnOldData', {
          age: old(reading.age),
          more: (words) => <span className="phone:hidden">{words}</span>,
        })}
      </span>
    </p>
  )
}
