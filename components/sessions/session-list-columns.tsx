'use client'

import type { Cells } from '@/components/data-table/use-list-columns'
import { ShortId } from '@/components/ui/short-id'
import type { sessionList } from '@/lib/contract/lists/sessions'
import type { SessionRow } from '@/lib/contract/session-list'
import { EndedCell, LengthCell, RoomCell, StartedCell, VisitsCell } from './session-list-cells'

export const sessionListStack =
  '"room room length" auto "started ended visits" auto / auto minmax(0, 1fr) minmax(0, auto)'

const small = 'phone:text-12'

export const sessionCells: Cells<SessionRow, typeof sessionList> = {
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
  visits: {
    cell: (row) => <VisitsCell row={row} />,
    area: 'visits',
    className: 'max-w-0 phone:max-w-none',
  },
  id: {
    cell: (row) => <ShortId id={row.id} />,
    width: '140px',
    shed: 'medium',
  },
}
