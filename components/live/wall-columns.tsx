import type { ReactNode } from 'react'
import type { Column } from '@/components/data-table/columns'
import { InsideCell } from './inside-cell'
import { StateCell } from './state-cell'
import { CountCell, ElapsedCell, RecordingCell, RoomCell, SeenCell } from './wall-cells'
import type { WallRow } from './wall-rows'

export type WallTableRow = WallRow & { asOf: string }

type Words = Record<
  'room' | 'state' | 'elapsed' | 'people' | 'inside' | 'recording' | 'seen' | 'acts',
  string
>

/** Keep `renderActs` stable; null for those who may only look. */
export function wallColumns(
  words: Words,
  renderActs: ((row: WallTableRow) => ReactNode) | null,
): Column<WallTableRow>[] {
  const columns: Column<WallTableRow>[] = [
    {
      id: 'room',
      header: words.room,
      cell: ({ row }) => <RoomCell row={row.original} />,
      meta: { width: '27%', area: 'room', className: 'max-w-0 phone:max-w-none' },
    },
    {
      id: 'state',
      header: words.state,
      cell: ({ row }) => <StateCell row={row.original} />,
      meta: { width: '168px', area: 'state', className: 'max-w-[168px] phone:max-w-none' },
    },
    {
      id: 'elapsed',
      header: words.elapsed,
      cell: ({ row }) => <ElapsedCell row={row.original} />,
      meta: { width: '150px', area: 'elapsed' },
    },
    {
      id: 'people',
      header: words.people,
      cell: ({ row }) => <CountCell row={row.original} />,
      meta: { width: '116px', area: 'people' },
    },
    {
      id: 'inside',
      header: words.inside,
      cell: ({ row }) => <InsideCell row={row.original} />,
      meta: { shed: 'medium', className: 'max-w-0 phone:max-w-none' },
    },
    {
      id: 'recording',
      header: words.recording,
      cell: ({ row }) => <RecordingCell row={row.original} />,
      meta: { width: '44px', shed: 'narrow' },
    },
    {
      id: 'seen',
      header: words.seen,
      cell: ({ row }) => <SeenCell asOf={row.original.asOf} />,
      meta: { width: '56px', align: 'end', shed: 'narrow' },
    },
  ]
  if (!renderActs) return columns
  const acts: Column<WallTableRow> = {
    id: 'acts',
    header: () => <span className="sr-only">{words.acts}</span>,
    cell: ({ row }) => renderActs(row.original),
    meta: { width: '72px', area: 'acts' },
  }
  return [...columns, acts]
}

/** Name and time on one line of a phone, state and number of people on the next. */
export const wallStack = {
  withActs: '"room elapsed acts" auto "state people acts" auto / minmax(0, 1fr) auto auto',
  withoutActs: '"room elapsed" auto "state people" auto / minmax(0, 1fr) auto',
}
