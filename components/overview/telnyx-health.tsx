'use client'

import { useTranslations } from 'next-intl'
import { useSeconds } from '@/components/ui/clock'
import { RelativeTime } from '@/components/ui/relative-time'
import type { TelnyxState } from '@/lib/contract/overview'
import { HealthLine } from './health-line'

/** Telnyx's clock has whole seconds; a smaller difference means nothing. */
const skewWorthSayingMs = 2_000

const troubles: Record<TelnyxState['state'], 'caution' | 'trouble' | undefined> = {
  ok: undefined,
  untried: undefined,
  paused: 'caution',
  refused: 'trouble',
  failing: 'trouble',
}

export function TelnyxHealth({ telnyx }: { telnyx: TelnyxState }) {
  const t = useTranslations('overview')
  const { state, lastAnswerAt } = telnyx
  return (
    <HealthLine
      name={t('telnyx')}
      trouble={troubles[state]}
      value={lastAnswerAt ? <RelativeTime at={lastAnswerAt} /> : '–'}
    >
      {state !== 'ok' && <p className="text-muted">{t(`telnyxStates.${state}`)}</p>}
      <Calls telnyx={telnyx} />
      <Skew ms={telnyx.clockSkewMs} />
    </HealthLine>
  )
}

const secondsUntil = (moment: string, now: number) =>
  Math.max(0, Math.ceil((Date.parse(moment) - now) / 1000))

/** The remaining rate limit, which the account's other programs share. */
function Calls({ telnyx: { limit, remaining, resetsAt, pausedUntil } }: { telnyx: TelnyxState }) {
  const t = useTranslations('overview')
  const now = useSeconds()
  if (pausedUntil)
    return (
      <p suppressHydrationWarning>{t('pausedFor', { seconds: secondsUntil(pausedUntil, now) })}</p>
    )
  if (limit === null) return null
  if (remaining === null) return <p>{t('limitOnly', { limit })}</p>
  const seconds = resetsAt === null ? 0 : secondsUntil(resetsAt, now)
  return (
    <p suppressHydrationWarning>
      {seconds > 0
        ? t('callsLeft', { remaining, limit, seconds })
        : t('callsLeftOpen', { remaining, limit })}
    </p>
  )
}

function Skew({ ms }: { ms: number | null }) {
  const t = useTranslations('overview')
  if (ms === null || Math.abs(ms) < skewWorthSayingMs) return null
  const seconds = Math.round(Math.abs(ms) / 1000)
  return (
    <p className="text-warning">{t('skew', { seconds, direction: ms > 0 ? 'ahead' : 'behind' })}</p>
  )
}
