'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Cells } from '@/components/data-table/use-list-columns'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { DayTime } from '@/components/ui/day-time'
import { PersonName } from '@/components/ui/person-name'
import { StatusShape } from '@/components/ui/status-shape'
import { displayName } from '@/lib/contract/display-name'
import type { people } from '@/lib/contract/directory/people'
import type { PersonRow } from '@/lib/contract/directory/rows'
import { personPath } from '@/lib/contract/routes'
import { RoomLink } from './visit-cells'

export const peopleListStack =
  '"name name visits" auto "seen room room" auto / auto minmax(0, 1fr) auto'

const small = 'phone:text-12'
const figure = { width: '72px', align: 'end', className: 'tabular' } as const

export const peopleCells: Cells<PersonRow, typeof people> = {
  name: {
    cell: (row) => <NameCell row={row} />,
    width: '30%',
    area: 'name',
    className: 'max-w-0 phone:max-w-none',
  },
  seen: {
    cell: (row) => <SeenCell row={row} />,
    width: '160px',
    area: 'seen',
    className: `text-muted ${small}`,
  },
  room: {
    cell: ({ room, last }) => (
      <RoomLink
        room={room}
        sessionId={last?.session_id ?? null}
        participantId={last?.participant_id ?? ''}
      />
    ),
    area: 'room',
    className: `max-w-0 text-muted phone:max-w-none phone:text-right ${small}`,
  },
  first: {
    cell: ({ first_seen_at: at }) => (at ? <AbsoluteTime at={at} /> : '–'),
    width: '152px',
    shed: 'medium',
    className: 'text-muted',
  },
  visits: { ...figure, cell: ({ visits }) => visits, area: 'visits' },
  joins: { ...figure, cell: ({ joins }) => joins, shed: 'narrow' },
  names: { ...figure, cell: ({ names }) => names.length || '–', shed: 'narrow' },
}

function NameCell({ row: { id, name, names, last } }: { row: PersonRow }) {
  const t = useTranslations('people')
  const others = names.filter((other) => other !== name)
  const shown = displayName(name)
  const words = (
    <>
      <PersonName name={shown.name} id={id} hidden={shown.hidden} />
      {others.length > 0 && (
        <span
          title={t('otherNames', { names: others.join(', ') })}
          className="ml-1.5 flex-none rounded-3 bg-chip px-1 text-12 font-400 text-muted tabular"
        >
          +{others.length}
        </span>
      )}
    </>
  )
  if (!last) return <span className="flex max-w-full min-w-0 font-600">{words}</span>
  return (
    <Link
      href={personPath(last.participant_id)}
      prefetch={false}
      className="flex max-w-full min-w-0 font-600 underline-offset-3 hover:[&_bdi]:underline"
    >
      {words}
    </Link>
  )
}

function SeenCell({ row: { last, last_seen_at: at } }: { row: PersonRow }) {
  const t = useTranslations('people')
  if (last?.inside) {
    return (
      <span className="flex items-center gap-1.5 font-560 text-strong">
        <StatusShape shape="live" />
        {t('inside')}
      </span>
    )
  }
  return at ? <DayTime at={at} /> : <span className="text-faint">–</span>
}
