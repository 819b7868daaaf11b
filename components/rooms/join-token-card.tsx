'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { useSeconds } from '@/components/ui/clock'
import { clockTime } from '@/components/ui/duration'
import { StatusShape } from '@/components/ui/status-shape'
import { CopySecret } from './copy-secret'
import type { IssuedToken } from './use-join-token'

type JoinTokenCardProps = {
  issued: IssuedToken
  /** How it was obtained. */
  via: 'make' | 'refresh'
  onDiscard: () => void
  /** The join link with it. */
  children: ReactNode
}

const strong = (chunks: ReactNode) => <b className="font-600 text-strong">{chunks}</b>

/** A new token, shown once: its lifetime, what that means, and what to copy. */
export function JoinTokenCard({ issued, via, onDiscard, children }: JoinTokenCardProps) {
  const t = useTranslations('joinToken')
  const until = issued.token_expires_at
  const time = () => (until ? <AbsoluteTime at={until} format="clock" /> : null)
  return (
    <section
      aria-label={t('card')}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-8 border border-line-strong p-3.5 phone:p-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span role="status" className="font-620 text-strong">
          {t(via === 'refresh' ? 'refreshed' : 'made')}
        </span>
        {until && <TimeLeft until={until} />}
        <span className="flex-1" />
        <Button size="sm" variant="quiet" onClick={onDiscard} className="phone:h-11">
          {t('forget')}
        </Button>
      </div>
      <CopySecret label={t('token')} copyLabel={t('copyToken')} secret={issued.token} />
      {issued.refresh_token && (
        <CopySecret
          label={t('refreshToken')}
          copyLabel={t('copyRefresh')}
          secret={issued.refresh_token}
          note={issued.refresh_token_expires_at && <Until at={issued.refresh_token_expires_at} />}
        />
      )}
      {children}
      <p className="flex gap-2 text-12 text-warning">
        <StatusShape shape="stale" className="mt-[3px]" />
        <span>{until ? t.rich('honest', { time }) : t('honestUnknown')}</span>
      </p>
      <p className="text-12 text-muted">{t.rich('once', { b: strong })}</p>
    </section>
  )
}

function TimeLeft({ until }: { until: string }) {
  const t = useTranslations('joinToken')
  const left = Date.parse(until) - useSeconds()
  const at = () => <AbsoluteTime at={until} format="seconds" />
  if (left <= 0)
    return <span className="text-12 text-warning">{t.rich('expired', { time: at })}</span>
  return (
    <span className="text-12 text-muted tabular">
      {t.rich('left', { b: () => strong(clockTime(left)) })}, {t.rich('expires', { time: at })}
    </span>
  )
}

function Until({ at }: { at: string }) {
  const t = useTranslations('joinToken')
  return t.rich('expires', { time: () => <AbsoluteTime at={at} /> })
}
