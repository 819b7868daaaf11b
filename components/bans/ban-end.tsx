'use client'

import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { useSeconds } from '@/components/ui/clock'
import { clockTime, isoDuration } from '@/components/ui/duration'
import { ThinBar } from '@/components/ui/thin-bar'
import { sessionEnd, type Ban } from '@/lib/contract/bans'

const dayMs = 86_400_000

const clockAt = (at: string) => <AbsoluteTime at={at} format="clock" />

/**
 * The banned person may still hold a token: how long it can let them in before they are removed.
 */
export function TokensUntil({ ban: { tokens_until: until } }: { ban: Ban }) {
  const t = useTranslations('bans')
  if (until === null) return null
  return (
    <p className="truncate text-12 text-muted">
      {t.rich('tokensUntil', { time: () => clockAt(until) })}
    </p>
  )
}

/** The time left, and below it the end. */
export function BanEnd({ ban }: { ban: Ban }) {
  const t = useTranslations('bans.end')
  const { until, lifted, state } = ban
  if (lifted) {
    return (
      <>
        <p className="font-600">{t('lifted')}</p>
        <p className="truncate text-12 text-muted">
          {t.rich('liftedBy', {
            time: () => clockAt(lifted.at),
            name: lifted.by.name,
            who: (chunks) => <bdi>{chunks}</bdi>,
          })}
        </p>
      </>
    )
  }
  if (until === null || until === sessionEnd) {
    const key = until === null ? 'forGood' : 'session'
    return (
      <>
        <p className="font-600 text-strong">{t(state === 'active' ? key : 'sessionOver')}</p>
        {state === 'active' && <p className="text-12 text-muted">{t(`${key}Text`)}</p>}
      </>
    )
  }
  return (
    <>
      {state === 'active' ? (
        <TimeLeft from={ban.at} until={until} />
      ) : (
        <p className="font-600">{t('ranOut')}</p>
      )}
      <p className="text-12 text-muted">{t.rich('at', { time: () => clockAt(until) })}</p>
    </>
  )
}

function TimeLeft({ from, until }: { from: string; until: string }) {
  const t = useTranslations('bans.end')
  const end = Date.parse(until)
  const left = Math.max(0, end - useSeconds())
  const days = Math.floor(left / dayMs)
  return (
    <p
      className="inline-flex items-center gap-2 font-600 text-strong tabular"
      suppressHydrationWarning
    >
      <time
        dateTime={isoDuration(left)}
        className="min-w-14 phone:min-w-0"
        suppressHydrationWarning
      >
        {days > 0 ? t('days', { days }) : clockTime(left)}
      </time>
      <ThinBar value={left} max={end - Date.parse(from)} className="w-14 phone:hidden" />
    </p>
  )
}
