'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import { DayTime } from '@/components/ui/day-time'
import { clockTime } from '@/components/ui/duration'
import { IdSuffix } from '@/components/ui/person-name'
import { useZoneName } from '@/components/ui/use-zone-name'
import type { Stay } from '@/lib/client/people/stays'
import type { VisitRemoval } from '@/lib/contract/people'
import { bansPath } from '@/lib/contract/routes'
import { TimeInside } from './time-inside'
import { Left, RoomLink } from './visit-cells'

export const stayStack =
  '"room room room time" auto "joined left note note" auto / auto auto minmax(0, 1fr) auto'

const small = 'phone:text-12'

/**
 * @param openedId the visit whose page this is
 * @param removals the removals by bans; keep them stable
 */
export function useStayColumns(openedId: string, removals: VisitRemoval[]) {
  const t = useTranslations('person')
  const people = useTranslations('people')
  const common = useTranslations('common')
  const zone = useZoneName()
  return useMemo((): Column<Stay>[] => {
    return [
      {
        id: 'room',
        header: people('room'),
        cell: ({ row: { original } }) => <StayRoom stay={original} />,
        meta: { area: 'room', className: 'max-w-0 phone:max-w-none' },
      },
      {
        id: 'joined',
        header: common('inZone', { head: people('joined'), zone }),
        cell: ({ row: { original } }) =>
          original.joinedAt ? <DayTime at={original.joinedAt} /> : '–',
        meta: { width: '160px', area: 'joined', className: `text-muted ${small}` },
      },
      {
        id: 'left',
        header: people('left'),
        cell: ({ row }) => <Left {...row.original} />,
        meta: { width: '112px', area: 'left', className: `text-muted ${small}` },
      },
      {
        id: 'time',
        header: people('timeScale'),
        cell: ({ row }) => <TimeInside visits={row.original.visits} />,
        meta: { width: '160px', area: 'time', className: 'pr-5! phone:pr-0!' },
      },
      {
        id: 'note',
        header: t('visit'),
        cell: ({ row }) => (
          <StayNote
            stay={row.original}
            openedId={openedId}
            removal={removalOf(row.original, removals)}
          />
        ),
        meta: {
          width: '180px',
          area: 'note',
          className: 'max-w-0 text-12 text-muted phone:max-w-none phone:text-right',
        },
      },
    ]
  }, [t, people, common, zone, openedId, removals])
}

function StayRoom({ stay }: { stay: Stay }) {
  const [newest] = stay.visits
  if (!newest) return null
  return (
    <span className="font-600 text-strong">
      <RoomLink room={newest.room} sessionId={newest.sessionId} participantId={newest.id} />
    </span>
  )
}

const removalOf = ({ visits }: Stay, removals: VisitRemoval[]) =>
  removals.find(({ participantId }) => visits.some(({ id }) => id === participantId))

type StayNoteProps = { stay: Stay; openedId: string; removal: VisitRemoval | undefined }

/** A visit's id, whether a ban ended it, and its number of reconnects. */
function StayNote({ stay: { id, visits, gaps }, openedId, removal }: StayNoteProps) {
  const t = useTranslations('person')
  const opened = visits.some((visit) => visit.id === openedId)
  const longest = clockTime(Math.max(0, ...gaps))
  return (
    <span
      className="block truncate"
      title={gaps.length > 0 ? t('gaps', { count: gaps.length, longest }) : undefined}
    >
      <IdSuffix id={opened ? openedId : id} />
      {removal && (
        <Link
          href={bansPath({ open: removal.banId })}
          prefetch={false}
          title={removal.reason}
          className="ml-2 text-strong underline underline-offset-3"
        >
          {t('removedByBan')}
        </Link>
      )}
      {opened && !removal && <span className="ml-2 text-strong phone:hidden">{t('opened')}</span>}
      {gaps.length > 0 && <span className="ml-2">{t('reconnected', { count: gaps.length })}</span>}
    </span>
  )
}
