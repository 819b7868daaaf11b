'use client'

import Link from 'next/link'
import type { Cells } from '@/components/data-table/use-list-columns'
import { DayTime } from '@/components/ui/day-time'
import { PersonName } from '@/components/ui/person-name'
import { ShortId } from '@/components/ui/short-id'
import { claimedName } from '@/lib/contract/claimed-name'
import type { Visit } from '@/lib/contract/people'
import type { participants } from '@/lib/contract/directory/participants'
import { personPath } from '@/lib/contract/routes'
import { TimeInside } from './time-inside'
import { Left, RoomLink } from './visit-cells'

export const visitListStack =
  '"name name name time" auto "joined left room room" auto / auto auto minmax(0, 1fr) auto'

const small = 'phone:text-12'

export const visitCells: Cells<Visit, typeof participants> = {
  name: {
    cell: (row) => <NameCell visit={row} />,
    width: '30%',
    area: 'name',
    className: 'max-w-0 phone:max-w-none',
  },
  room: {
    cell: (row) => <RoomLink {...row} participantId={row.id} />,
    area: 'room',
    className: `max-w-0 text-muted phone:max-w-none phone:text-right ${small}`,
  },
  joined: {
    cell: (row) => (row.joinedAt ? <DayTime at={row.joinedAt} /> : '–'),
    width: '160px',
    area: 'joined',
    className: `text-muted ${small}`,
  },
  left: {
    cell: (row) => <Left {...row} />,
    width: '112px',
    area: 'left',
    className: `text-muted ${small}`,
  },
  time: {
    cell: (row) => <TimeInside visits={[row]} />,
    width: '160px',
    area: 'time',
    className: 'pr-5! phone:pr-0!',
  },
  id: {
    cell: (row) => <ShortId id={row.id} />,
    width: '140px',
    shed: 'medium',
  },
}

function NameCell({ visit: { id, context } }: { visit: Visit }) {
  const { name, hidden } = claimedName(context)
  return (
    <Link
      href={personPath(id)}
      prefetch={false}
      className="flex max-w-full min-w-0 font-600 underline-offset-3 hover:[&_bdi]:underline"
    >
      <PersonName name={name} id={id} hidden={hidden} />
    </Link>
  )
}
