'use client'

import type { Cells } from '@/components/data-table/use-list-columns'
import { ShortId } from '@/components/ui/short-id'
import type { sessions } from '@/lib/contract/directory/sessions'
import type { SessionRow } from '@/lib/contract/session-list'
import {
  EndedCell,
  LengthCell,
  RecordingsCell,
  RoomCell,
  StartedCell,
  VisitsCell,
} from './session-list-cells'

export const sessionListStack =
  '"room room length" auto "started ended people" auto / auto minmax(0, 1fr) minmax(0, auto)'

const small = 'phone:text-12'

export const sessionCells: Cells<SessionRow, typeof sessions> = {
  room: {
    cell: (row) => <RoomCell row={row} />,
    width: '26%',
    area: 'room',
    className: 'max-w-0 phone:max-w-none',
  },
  started: {
    cell: (row) => <StartedCell row={row} />,
    width: '160px',
    area: 'started',
    className: `text-muted ${small}`,
  },
  ended: {
    cell: (row) => <EndedCell row={row} />,
    width: '84px',
    area: 'ended',
    className: small,
  },
  length: {
    cell: (row) => <LengthCell row={row} />,
    width: '160px',
    area: 'length',
    className: 'pr-5! phone:pr-0!',
  },
  people: {
    cell: (row) => <VisitsCell row={row} />,
    area: 'people',
    className: 'max-w-0 phone:max-w-none',
  },
  recordings: {
    cell: (row) => <RecordingsCell row={row} />,
    width: '128px',
    align: 'end',
    shed: 'narrow',
    className: 'tabular',
  },
  id: {
    cell: (row) => <ShortId id={row.id} />,
    width: '140px',
    shed: 'medium',
  },
}
