'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ReceiptButton } from '@/components/feedback/receipt-button'
import { ReturnButton } from '@/components/feedback/return-button'
import { useSeconds } from '@/components/ui/clock'
import { StatusShape, type Shape } from '@/components/ui/status-shape'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { Receipt } from '@/lib/contract/live'
import type { OpenState } from '@/lib/contract/trouble'
import { GhostState } from './ghost-line'
import { newsAt } from './news'
import { useNote } from './noting'
import { aimOf } from './trouble-line'
import { useViewerId } from './viewing'
import type { WallRow } from './wall-rows'

type Style = { shape: Shape; className: string }

const styles = {
  live: { shape: 'live', className: 'text-faint' },
  full: { shape: 'full', className: 'font-600 text-strong' },
  ended: { shape: 'left', className: 'text-faint' },
  still_here: { shape: 'trouble', className: 'font-560 text-danger' },
  failed: { shape: 'trouble', className: 'font-560 text-danger' },
  not_sent: { shape: 'trouble', className: 'font-560 text-danger' },
  unknown: { shape: 'unknown', className: 'font-560 text-warning' },
} as const satisfies Record<WallRow['state'], Style>

const words = { live: 'stateLive', full: 'stateFull', ended: 'stateEnded' } as const
const openWords = {
  still_here: 'stateStillHere',
  failed: 'newsFailed',
  not_sent: 'newsNotSent',
  unknown: 'stateUnknown',
} as const satisfies Record<OpenState, string>

/** The session's state; for a while the receipt of the last act on it. */
export function StateCell({ row, canAct }: { row: WallRow; canAct: boolean }) {
  const t = useTranslations('live')
  const viewerId = useViewerId()
  const { state, latest, receipt, ghosts } = row
  const note = useNote(row.session, 'line')
  if (receipt && state !== 'ended') {
    const { state: open, act } = receipt
    return (
      <ReceiptButton
        receipt={receipt}
        at={aimOf(row, receipt)}
        viewerId={viewerId}
        canAct={canAct}
        className="min-h-6 max-w-full text-left"
      >
        <State style={styles[open]}>{t(openWords[open], { act })}</State>
      </ReceiptButton>
    )
  }
  if (note && state !== 'ended') return note
  const [returned] = row.returns
  if (state !== 'ended' && returned)
    return (
      <ReturnButton
        returned={returned}
        viewerId={viewerId}
        named
        className="flex min-h-6 max-w-full items-center gap-1.5 text-left phone:text-12"
        wordsClass="truncate [&_b]:font-600 [&_b]:text-warning"
      />
    )
  if (state !== 'ended' && ghosts.length > 0)
    return <GhostState row={row}>{t('stateGhost')}</GhostState>
  const standing = state === 'ended' || state === 'full' ? state : 'live'
  const calm = isReported(row) ? (
    <Reported row={row} />
  ) : (
    <State style={styles[standing]}>{t(words[standing])}</State>
  )
  return state === 'ended' ? calm : <News latest={latest} otherwise={calm} />
}

/** A card says nothing about a session that goes on normally. */
export function CardNews({ row }: { row: WallRow }) {
  const reported = isReported(row) ? <Reported row={row} /> : null
  return (
    <span role="status" className="min-w-0 text-12">
      {row.receipt === null && <News latest={row.latest} otherwise={reported} />}
    </span>
  )
}

const isReported = ({ session: { report }, ghosts, state }: WallRow) =>
  report !== null && ghosts.length === 0 && state !== 'ended'

/** Marks a start or end that is only reported, until a read confirms it. */
function Reported({ row: { session } }: { row: WallRow }) {
  const t = useTranslations('live')
  return (
    <State style={{ shape: 'ghost', className: 'text-warning' }}>
      {t('stateReported', { what: session.report?.what ?? 'ended' })}
    </State>
  )
}

const newsWords = {
  sending: 'newsSending',
  accepted: 'newsAccepted',
  confirmed: 'newsConfirmed',
  already: 'newsConfirmed',
  ...openWords,
} as const satisfies Record<Receipt['state'], string>

const newsStyles = {
  sending: { shape: 'sending', className: 'text-muted [&>svg]:text-accent' },
  accepted: { shape: 'accepted', className: 'text-muted [&>svg]:text-accent' },
  confirmed: { shape: 'confirmed', className: 'text-muted [&>svg]:text-accent' },
  already: { shape: 'confirmed', className: 'text-muted [&>svg]:text-accent' },
  still_here: styles.still_here,
  unknown: styles.unknown,
  failed: styles.failed,
  not_sent: styles.not_sent,
} as const satisfies Record<Receipt['state'], Style>

type NewsProps = { latest: SeenReceipt[]; otherwise?: ReactNode }

/** A ticking clock only if there was an act. */
function News({ latest, otherwise = null }: NewsProps) {
  return latest.length > 0 ? <RecentNews latest={latest} otherwise={otherwise} /> : otherwise
}

function RecentNews({ latest, otherwise }: NewsProps) {
  const t = useTranslations('live')
  const viewerId = useViewerId()
  const news = newsAt(latest, useSeconds())
  if (!news) return otherwise
  const { act, state, actor } = news
  const words = t(newsWords[state], { act })
  return (
    <State style={newsStyles[state]}>
      {actor.id === viewerId ? words : t('newsBy', { words, name: actor.name })}
    </State>
  )
}

function State({ style, children }: { style: Style; children: string }) {
  return (
    <span
      title={children}
      className={`flex min-w-0 items-center gap-1.5 phone:text-12 ${style.className}`}
    >
      <StatusShape shape={style.shape} />
      <span className="truncate">{children}</span>
    </span>
  )
}
