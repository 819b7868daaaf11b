'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { useSeconds } from '@/components/ui/clock'
import { proofSeconds } from '@/components/ui/duration'
import { RelativeTime } from '@/components/ui/relative-time'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import { flappingRemovals } from '@/lib/contract/bans'
import { displayName } from '@/lib/contract/display-name'
import { bansPath } from '@/lib/contract/routes'
import { returnSecs, type BanMark } from '@/lib/contract/safety'
import type { RowSafety } from './row-safety'

type SafetyLineProps = { safety: RowSafety; joinedAt: string | null }

const styles: Record<string, { shape: Shape; tone: string }> = {
  watched: { shape: 'live', tone: 'text-warning' },
  flapping: { shape: 'confirmed', tone: 'text-accent' },
  gone: { shape: 'confirmed', tone: 'text-accent' },
  still_there: { shape: 'trouble', tone: 'text-danger' },
  perhaps: { shape: 'unknown', tone: 'text-warning' },
}

const sent = { shape: 'accepted', tone: 'text-accent' } as const

/** A participant's ban or watch, or the removed person they may be. */
export function SafetyLine({ safety, joinedAt }: SafetyLineProps) {
  const t = useTranslations('safety')
  const { mark, perhaps } = safety
  const key = mark ? keyOf(mark) : 'perhaps'
  const { shape, tone } = styles[key] ?? sent
  return (
    <span className="flex w-full min-w-0 items-center gap-2 phone:text-12">
      <StatusShape shape={shape} className={tone} />
      <span className="min-w-0 truncate [&_b]:font-580 [&_b]:text-strong">
        {mark && <MarkWords mark={mark} joinedAt={joinedAt} />}
        {perhaps && <PerhapsWords perhaps={perhaps} />}
      </span>
      <span className="sr-only">{mark && t('byWhom', { name: mark.by.name })}</span>
    </span>
  )
}

function keyOf({ watch, state, last_minute: count }: BanMark): string {
  if (watch) return 'watched'
  return state === 'gone' && count >= flappingRemovals ? 'flapping' : state
}

function MarkWords({ mark, joinedAt }: { mark: BanMark; joinedAt: string | null }) {
  const t = useTranslations('safety')
  const key = keyOf(mark)
  const { gone_at: goneAt, tries, enforced, last_minute: count } = mark
  const ms = goneAt ? Date.parse(goneAt) - Date.parse(joinedAt ?? mark.at) : 0
  const words = {
    b: (chunks: ReactNode) => (
      <Link
        href={bansPath({ open: mark.ban_id })}
        prefetch={false}
        className="underline underline-offset-3"
      >
        <b>{chunks}</b>
      </Link>
    ),
    tries,
    count,
    times: enforced,
    seconds: proofSeconds(Math.max(0, ms)),
    time: () => <AbsoluteTime at={mark.at} format="seconds" />,
    name: mark.by.name,
    reason: displayName(mark.reason).name ?? '',
    who: (chunks: ReactNode) => <bdi>{chunks}</bdi>,
  }
  if (key === 'watched') return t.rich('watched', words)
  if (key === 'flapping') return t.rich('removedOften', words)
  if (key === 'gone') return t.rich('removed', words)
  if (key === 'still_there') return t.rich('stillThere', words)
  return t.rich('beingRemoved', words)
}

function PerhapsWords({ perhaps }: { perhaps: NonNullable<RowSafety['perhaps']> }) {
  const t = useTranslations('safety')
  const common = useTranslations('common')
  const { removed, why, field } = perhaps
  const isLongAgo = useSeconds(60_000) - Date.parse(removed.at) > returnSecs * 1_000
  return t.rich(isLongAgo ? 'perhapsThen' : 'perhaps', {
    why,
    field: displayName(field).name ?? '',
    name: displayName(removed.name).name ?? common('noName'),
    who: (chunks) => <bdi>{chunks}</bdi>,
    time: () => <AbsoluteTime at={removed.at} format="clock" />,
    ago: () => <RelativeTime at={removed.at} />,
    b: (chunks) => <b className="text-warning!">{chunks}</b>,
  })
}
