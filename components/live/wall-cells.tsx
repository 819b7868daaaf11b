'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Elapsed } from '@/components/ui/elapsed'
import { StatusShape } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { ElapsedRule } from './elapsed-rule'
import { useRoomName } from '@/components/ui/use-room-name'
import { sessionPath } from '@/lib/contract/routes'
import { useSeenAge } from './use-seen-age'
import type { WallRow } from './wall-rows'

type CellProps = { row: WallRow }

export function RoomCell({ row: { session } }: CellProps) {
  const name = useRoomName(session)
  return (
    <Link
      href={sessionPath(session.id)}
      prefetch={false}
      title={name}
      className="block truncate font-600 text-strong underline-offset-3 hover:underline"
    >
      <bdi>{name}</bdi>
    </Link>
  )
}

export function ElapsedCell({ row }: CellProps) {
  const { startedAt, endedAt } = row.session
  // Gone from the answer, so it has ended, at an unknown time.
  const unknown = startedAt === null || (row.state === 'ended' && endedAt === null)
  if (unknown) return <span className="text-faint">–</span>
  return (
    <span className="grid grid-cols-[minmax(24px,1fr)_auto] items-center gap-2.5 phone:block phone:text-right">
      <ElapsedRule row={row} className="phone:hidden" />
      <Elapsed
        since={startedAt}
        until={endedAt}
        hours="always"
        className="min-w-14 text-right text-strong"
      />
    </span>
  )
}

export function CountCell({ row: { session, people, full } }: CellProps) {
  const t = useTranslations('live')
  const inside = people.length
  const limit = session.room?.maxParticipants
  if (!limit) return <span className="block text-right tabular">{inside}</span>
  return (
    <span className="grid grid-cols-[minmax(24px,1fr)_auto] items-center gap-2.5 phone:block phone:text-right">
      <ThinBar
        value={inside}
        max={limit}
        tone={full ? 'strong' : 'neutral'}
        className="phone:hidden"
      />
      <span className="min-w-10 text-right tabular phone:text-12">
        <span aria-hidden="true">{t('count', { inside, limit })}</span>
        <span className="sr-only">{t('countSpoken', { inside, limit })}</span>
      </span>
    </span>
  )
}

export function RecordingCell({ row: { session } }: CellProps) {
  const t = useTranslations('live')
  const recording = session.room?.recording ?? null
  const word = recording === null ? 'recordingUnknown' : recording ? 'recorded' : 'notRecorded'
  return (
    <span title={t(word)} className="inline-flex align-middle text-muted">
      {recording === null ? (
        <span aria-hidden="true">–</span>
      ) : (
        <StatusShape shape={recording ? 'recording' : 'not-recorded'} />
      )}
      <span className="sr-only">{t(word)}</span>
    </span>
  )
}

/** Seconds since it was last read. */
export function SeenCell({ row }: CellProps) {
  const t = useTranslations('live')
  const { ms, isOld } = useSeenAge(row)
  return (
    <span suppressHydrationWarning className={isOld ? 'text-warning' : 'text-muted'}>
      {t('seenAge', { seconds: Math.floor(ms / 1000) })}
    </span>
  )
}
