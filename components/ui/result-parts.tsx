'use client'

import { Clapperboard, DoorOpen, History, Layers } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { displayName } from '@/lib/contract/display-name'
import type { SearchKind, SearchRow } from '@/lib/contract/search/answer'
import { AbsoluteTime } from './absolute-time'
import { DayTime } from './day-time'
import { Highlight } from './highlight'
import { IdentityTile } from './identity-tile'
import { StatusShape } from './status-shape'

const icons: Record<Exclude<SearchKind, 'person'>, ReactNode> = {
  session: <History />,
  recording: <Clapperboard />,
  room: <DoorOpen />,
  composition: <Layers />,
}

type Shown = { row: SearchRow; words: readonly string[] }

/** A tile for persons and their recordings, an icon for others. */
export function ResultIcon({ row }: { row: SearchRow }) {
  if (row.kind === 'person') return <IdentityTile name={row.title} identity={row.id} />
  return icons[row.kind]
}

export function ResultTitle({ row, words }: Shown) {
  const t = useTranslations('found')
  const { name } = displayName(row.title)
  return <bdi>{name ? <Highlight text={name} words={words} /> : t(`unnamed.${row.kind}`)}</bdi>
}

/** Distinguishing details: who or where, differences from the stored name, and that it is gone. */
export function ResultDetail({ row, words }: Shown) {
  const t = useTranslations('found')
  const { name } = displayName(row.kind === 'composition' ? null : row.detail)
  return (
    <>
      {name && (
        <bdi>
          <Highlight text={name} words={words} />
        </bdi>
      )}
      {row.kind === 'session' && row.count !== null && ` · ${t('people', { count: row.count })}`}
      {row.kind === 'room' && row.count !== null && t('sessions', { count: row.count })}
      {row.matched.how === 'typo' && <span className="text-faint"> · {t('typo')}</span>}
      {row.gone_at !== null && <span className="text-faint"> · {t('gone')}</span>}
    </>
  )
}

/** The day and the time, from when to when. */
export function ResultTime({ row }: { row: SearchRow }) {
  const t = useTranslations('found')
  if (row.at === null) return null
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5 tabular">
      {row.live && (
        <span className="inline-flex items-center gap-1.5 text-strong">
          <StatusShape shape="live" />
          {t('live')}
        </span>
      )}
      <DayTime at={row.at} inline />
      {row.until !== null && (
        <span>
          – <AbsoluteTime at={row.until} format="clock" beside={row.at} />
        </span>
      )}
    </span>
  )
}
