'use client'

import type { Cells } from '@/components/data-table/use-list-columns'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { DayTime } from '@/components/ui/day-time'
import { ShortId } from '@/components/ui/short-id'
import type { rooms } from '@/lib/contract/directory/rooms'
import type { RoomRow } from '@/lib/contract/room-list'
import { Count, LimitCell, LiveCell, RecordingCell, RoomCell, StorageCell } from './room-list-cells'

export const roomListStack = '"room live" auto "limit recording" auto / minmax(0, 1fr) auto'

const time = (at: string | null) => (at ? <AbsoluteTime at={at} /> : '–')

const figure = { width: '80px', align: 'end', shed: 'narrow', className: 'tabular' } as const

export const roomCells: Cells<RoomRow, typeof rooms> = {
  name: {
    cell: (row) => <RoomCell row={row} />,
    width: '26%',
    area: 'room',
    className: 'max-w-0 phone:max-w-none',
  },
  live: {
    cell: (row) => <LiveCell row={row} />,
    width: '112px',
    area: 'live',
  },
  used: {
    cell: (row) => (row.lastUsedAt ? <DayTime at={row.lastUsedAt} /> : '–'),
    width: '150px',
    className: 'text-muted',
  },
  sessions: { ...figure, cell: (row) => <Count value={row.sessions} /> },
  minutes: { ...figure, cell: (row) => <Count value={row.peopleMinutes} /> },
  storage: { ...figure, cell: (row) => <StorageCell row={row} />, width: '96px' },
  limit: {
    cell: (row) => <LimitCell row={row} />,
    width: '56px',
    align: 'end',
    area: 'limit',
    className: 'phone:text-left!',
  },
  recording: {
    cell: (row) => <RecordingCell row={row} />,
    width: '84px',
    area: 'recording',
    className: 'phone:text-12',
  },
  created: {
    cell: (row) => time(row.createdAt),
    width: '152px',
    shed: 'medium',
    className: 'text-muted',
  },
  // Hidden by default, since it says less than the last use; sorting by it shows it.
  updated: null,
  id: {
    cell: (row) => <ShortId id={row.id} />,
    width: '140px',
    shed: 'medium',
  },
}
