'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { Channel } from '@/lib/client/live/stream/use-stream'
import type { Freshness } from '@/lib/contract/live'
import { useSeconds } from '../ui/clock'
import { StatusShape, type Shape } from '../ui/status-shape'
import { readFreshness, secondsToRetry, type FreshnessLevel } from './freshness'
import { useAgeWords } from './use-age-words'
import { useFreshnessTitle } from './use-freshness-title'

const styles: Record<FreshnessLevel, { shape: Shape; className: string }> = {
  waiting: { shape: 'processing', className: 'text-muted' },
  live: { shape: 'live', className: 'text-muted [&_b]:text-strong' },
  reconnecting: { shape: 'stale', className: 'text-warning' },
  disconnected: { shape: 'trouble', className: 'text-danger' },
}

type FreshnessChipProps = {
  /** The state in our server's last answer; null before the first. */
  freshness: Freshness | null
  /** Whether the last request to our server failed. */
  failing: boolean
  /** Absent where the page only polls. */
  channel?: Channel
}

const onlyAsked: Channel = { mode: 'starting', everyMs: null, webhooks: null }

/** The age of the page and its channel: Live, Reconnecting or Disconnected. */
export const FreshnessChip = memo(function FreshnessChip(props: FreshnessChipProps) {
  const { freshness, failing, channel = onlyAsked } = props
  const t = useTranslations('feedback')
  const { ago, old } = useAgeWords()
  const now = useSeconds()
  const isFailing = failing || Boolean(freshness?.problem)
  const reading = readFreshness({
    asOf: freshness?.asOf ?? null,
    failing: isFailing,
    everyMs: channel.everyMs,
    now,
  })
  const polls = channel.mode === 'polling' && reading.level === 'live'
  const level = polls ? 'reconnecting' : reading.level
  const retry = failing ? null : secondsToRetry(freshness, now)
  const { shape, className } = styles[level]
  const age = polls ? t('polling') : level === 'live' ? ago(reading.age) : old(reading.age)
  return (
    <span
      title={useFreshnessTitle(freshness, channel)}
      data-old={level === 'reconnecting' || level === 'disconnected' ? '' : undefined}
      className={clsx(
        'inline-flex h-7 min-w-0 items-center gap-[7px] text-12 whitespace-nowrap tabular [&_b]:font-580',
        className,
      )}
    >
      <StatusShape shape={shape} />
      <span suppressHydrationWarning className="truncate">
        {t.rich(level, { age, b: (chunks) => <b>{chunks}</b> })}
        {retry !== null && level !== 'live' && t('retryingIn', { seconds: retry })}
      </span>
      {/* Announces changes of level only, not every second. */}
      <span role="status" className="sr-only">
        {t(`level.${level}`)}
      </span>
    </span>
  )
})
