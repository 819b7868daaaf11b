'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { proofSeconds } from '@/components/ui/duration'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import { flappingRemovals, type Ban, type BanRemoval, type RemovalState } from '@/lib/contract/bans'

/** How many joins a ban answered, and the outcome of the last one. */
export function BanKept({ ban }: { ban: Ban }) {
  const t = useTranslations('bans.kept')
  const { last, enforced, still_there: there } = ban
  const b = (chunks: ReactNode) => <b className="font-600 text-strong">{chunks}</b>
  if (there > 0 && last) {
    return (
      <>
        <p className="flex items-center gap-2 font-600 text-danger">
          <StatusShape shape="trouble" />
          {t('stillThere', { tries: last.tries })}
        </p>
        <p className="text-12 text-muted">{t.rich('lastTry', { time: () => at(last.last_at) })}</p>
      </>
    )
  }
  if (ban.watch) return <p className="text-muted">{t('watched')}</p>
  if (!last) return <p className="text-muted">{t('notYet')}</p>
  return (
    <>
      <p className="text-muted">
        {enforced > 0 ? t.rich('times', { count: enforced, b }) : t('notYet')}
        {ban.last_minute >= flappingRemovals && (
          <span className="ml-1.5 text-warning">{t('flapping')}</span>
        )}
      </p>
      <LastTry last={last} />
    </>
  )
}

const at = (time: string) => <AbsoluteTime at={time} format="seconds" />

const styles: Record<RemovalState, { shape: Shape; tone: string }> = {
  waiting: { shape: 'sending', tone: 'text-accent' },
  sent: { shape: 'accepted', tone: 'text-accent' },
  gone: { shape: 'confirmed', tone: 'text-accent' },
  still_there: { shape: 'trouble', tone: 'text-danger' },
  dropped: { shape: 'left', tone: 'text-faint' },
  seen: { shape: 'live', tone: 'text-warning' },
}

/** The outcome of one join that a ban answered. */
export function LastTry({ last }: { last: BanRemoval }) {
  const t = useTranslations('bans.removal')
  const { shape, tone } = styles[last.state]
  const secs = last.gone_at ? proofSeconds(Date.parse(last.gone_at) - Date.parse(last.at)) : 0
  return (
    <p className="flex items-center gap-2 text-12 text-muted">
      <StatusShape shape={shape} className={tone} />
      <span className="min-w-0 truncate tabular">
        {t.rich(last.state, {
          seconds: secs,
          by: last.by_user ? 'user' : 'ban',
          time: () => at(last.last_at),
          b: (chunks) => <b className="font-600 text-strong">{chunks}</b>,
        })}
      </span>
    </p>
  )
}
