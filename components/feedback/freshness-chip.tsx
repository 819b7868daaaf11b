'use client'

import clsx from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'
import type { Freshness } from '@/lib/contract/live'
import { useSeconds } from '../ui/clock'
import { StatusShape, type Shape } from '../ui/status-shape'
import { readFreshness, secondsToRetry, type FreshnessLevel } from './freshness'
import { errorKeyOf } from './receipt-words'
import { useAgeWords } from './use-age-words'

const looks: Record<FreshnessLevel, { shape: Shape; className: string }> = {
  waiting: { shape: 'processing', className: '' },
  live: { shape: 'live', className: '[&_b]:text-strong' },
  reconnecting: { shape: 'stale', className: 'text-am' },
  disconnected: { shape: 'trouble', className: 'text-rd' },
}

type FreshnessChipProps = {
  /** From the last answer of our server; null before the first. */
  freshness: Freshness | null
  /** Whether our own last request failed: the browser has lost the server. */
  failing: boolean
}

/** How old the page is: Live, Reconnecting or Disconnected, and by how much. */
export function FreshnessChip({ freshness, failing }: FreshnessChipProps) {
  const t = useTranslations()
  const { ago, old } = useAgeWords()
  const now = useSeconds()
  const reading = readFreshness({
    asOf: freshness?.asOf ?? null,
    failing: failing || Boolean(freshness?.problem),
    now,
  })
  const retry = failing ? null : secondsToRetry(freshness, now)
  const { shape, className } = looks[reading.level]
  const age = reading.level === 'live' ? ago(reading.age) : old(reading.age)
  return (
    <span
      title={useFreshnessTitle(freshness)}
      className={clsx(
        'inline-flex h-7 items-center gap-[7px] text-12 whitespace-nowrap text-2 tabular-nums [&_b]:font-580',
        className,
      )}
    >
      <StatusShape shape={shape} />
      <span suppressHydrationWarning>
        {t.rich(`feedback.${reading.level}`, { age, b: (chunks) => <b>{chunks}</b> })}
        {retry !== null && reading.level !== 'live' && t('feedback.retryingIn', { seconds: retry })}
      </span>
      {/* Only a change of level is said aloud, not every second. */}
      <span role="status" className="sr-only">
        {t(`feedback.level.${reading.level}`)}
      </span>
    </span>
  )
}

function useFreshnessTitle(freshness: Freshness | null): string | undefined {
  const t = useTranslations()
  const format = useFormatter()
  if (freshness === null) return undefined
  const time = format.dateTime(new Date(freshness.asOf), 'full')
  const answer = t('feedback.freshnessOfTelnyx', { time })
  if (freshness.problem === null) return answer
  return `${t(`errors.${errorKeyOf(freshness.problem.key)}.title`)} · ${answer}`
}
