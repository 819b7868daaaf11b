'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { useSeconds } from '@/components/ui/clock'
import { DayTime } from '@/components/ui/day-time'
import { Elapsed } from '@/components/ui/elapsed'
import { GoneName } from '@/components/ui/gone-name'
import { PersonChip } from '@/components/ui/person-chip'
import { StatusShape } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { useSize } from '@/components/ui/use-size'
import { useRoomName } from '@/components/ui/use-room-name'
import { claimedName } from '@/lib/contract/claimed-name'
import { sessionPath } from '@/lib/contract/routes'
import type { SessionRow } from '@/lib/contract/session-list'

type CellProps = { row: SessionRow }

export function RoomCell({ row }: CellProps) {
  const name = useRoomName(row)
  return (
    <Link
      href={sessionPath(row.id)}
      prefetch={false}
      title={name}
      className="block truncate font-600 text-strong underline-offset-3 hover:underline"
    >
      <GoneName at={row.goneAt}>{name}</GoneName>
    </Link>
  )
}

export function StartedCell({ row: { startedAt } }: CellProps) {
  return startedAt ? <DayTime at={startedAt} /> : <None />
}

/** When it ended; live sessions stand out here and need no other column. */
export function EndedCell({ row: { active, startedAt, endedAt } }: CellProps) {
  const t = useTranslations('sessions')
  if (active) {
    return (
      <span className="flex items-center gap-1.5 font-560 text-strong">
        <StatusShape shape="live" />
        {t('live')}
      </span>
    )
  }
  if (!endedAt) return <span className="text-faint">{t('over')}</span>
  return (
    <AbsoluteTime
      at={endedAt}
      format="clock"
      beside={startedAt}
      className="phone:before:content-['–_']"
    />
  )
}

/** Two readable names say more than three truncated ones. */
const maxNamed = 2
/** The scale of all bars of elapsed time. */
const fourHours = 4 * 3_600_000

export function LengthCell({ row: { active, startedAt, endedAt } }: CellProps) {
  const now = useSeconds()
  if (!startedAt || (!active && !endedAt)) return <None />
  const until = endedAt ? Date.parse(endedAt) : now
  return (
    <span className="grid grid-cols-[minmax(36px,1fr)_auto] items-center gap-2.5 phone:block">
      <ThinBar value={until - Date.parse(startedAt)} max={fourHours} className="phone:hidden" />
      <Elapsed
        since={startedAt}
        until={endedAt}
        className="min-w-13 text-right text-strong phone:block"
      />
    </span>
  )
}

export function VisitsCell({ row: { visits, people } }: CellProps) {
  const t = useTranslations('sessions')
  if (visits === null) return <None />
  const named = people.slice(0, maxNamed)
  return (
    <span className="flex items-center gap-1 overflow-hidden">
      {named.map(({ id, context }) => (
        <PersonChip
          key={id}
          id={id}
          name={claimedName(context).name}
          className="max-w-42 phone:hidden"
        />
      ))}
      <span className="ml-auto flex-none pl-1 text-12 text-muted tabular">
        {t('visitCount', { count: visits })}
      </span>
    </span>
  )
}

/** The number and size of the files; Telnyx counts no bytes of a file before it is whole. */
export function RecordingsCell({ row: { recordings } }: CellProps) {
  const t = useTranslations('sessions')
  const size = useSize()
  if (!recordings || recordings.count === 0) return <None />
  return (
    <span className="inline-flex items-baseline gap-2">
      <span title={t('recordingCount', { count: recordings.count })}>{recordings.count}</span>
      <span className="min-w-16 text-muted">
        {recordings.sizeMb > 0 && size(recordings.sizeMb)}
      </span>
    </span>
  )
}

const None = () => <span className="text-faint">–</span>
