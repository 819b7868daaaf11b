import type { Column } from '@/components/data-table/columns'
import { InsideCell } from './inside-cell'
import { PinButton } from './pin-button'
import { NextAct } from './next-act'
import { SelectBox } from './select-box'
import { StateCell } from './state-cell'
import { CountCell, ElapsedCell, RecordingCell, RoomCell, SeenCell } from './wall-cells'
import type { WallRow } from './wall-rows'
import type { WallSlots } from './wall-slots'

type Words = Record<
  'pin' | 'room' | 'state' | 'elapsed' | 'people' | 'inside' | 'recording' | 'seen' | 'acts',
  string
>

/**
 * Without `slots`, for roles that may only read, there is no column of acts. During a search every
 * width shows the matches.
 */
export function wallColumns(
  words: Words,
  slots: WallSlots | null,
  searching = false,
): Column<WallRow>[] {
  const columns: Column<WallRow>[] = [
    {
      id: 'pin',
      header: () => <span className="sr-only">{words.pin}</span>,
      cell: ({ row }) => (
        <span className="flex items-center gap-1.5">
          {slots && row.original.session.active && <SelectBox session={row.original.session} />}
          <PinButton row={row.original} className="align-middle phone:-ml-2.5" />
        </span>
      ),
      meta: { width: slots ? '58px' : '34px', area: 'pin' },
    },
    {
      id: 'room',
      header: words.room,
      cell: ({ row }) => <RoomCell row={row.original} />,
      meta: { width: '21%', area: 'room', className: 'max-w-0 phone:max-w-none' },
    },
    {
      id: 'state',
      header: words.state,
      cell: ({ row }) => <StateCell row={row.original} canAct={slots !== null} />,
      meta: { width: '140px', area: 'state', className: 'max-w-[140px] phone:max-w-none' },
    },
    {
      id: 'elapsed',
      header: words.elapsed,
      cell: ({ row }) => <ElapsedCell row={row.original} />,
      meta: { width: '116px', area: 'elapsed', shed: searching ? 'medium' : 'narrow' },
    },
    {
      id: 'people',
      header: words.people,
      cell: ({ row }) => <CountCell row={row.original} />,
      meta: { width: '98px', area: 'people' },
    },
    {
      id: 'inside',
      header: words.inside,
      cell: ({ row }) => <InsideCell row={row.original} onPerson={slots?.onPerson ?? null} />,
      meta: {
        ...(searching ? { area: 'inside' } : { shed: 'medium' }),
        className: 'max-w-0 phone:max-w-none',
      },
    },
    {
      id: 'recording',
      header: words.recording,
      cell: ({ row }) => <RecordingCell row={row.original} />,
      meta: { width: '44px', shed: 'medium' },
    },
    {
      id: 'seen',
      header: words.seen,
      cell: ({ row }) => <SeenCell row={row.original} />,
      meta: { width: '52px', align: 'end', shed: 'medium' },
    },
  ]
  return slots ? [...columns, actsColumn(words.acts, slots)] : columns
}

function actsColumn(name: string, slots: WallSlots): Column<WallRow> {
  return {
    id: 'acts',
    header: () => <span className="sr-only">{name}</span>,
    cell: ({ row: { original: row } }) => (
      <span className="flex items-center justify-end">
        <NextAct row={row} nextAct={slots.nextAct} />
        {slots.acts(row, 'row')}
      </span>
    ),
    meta: { width: '286px', area: 'acts' },
  }
}

/**
 * On a phone: name and time on one line, state and number of people on the next, matches below,
 * then the acts.
 */
export const wallStack = {
  withActs:
    '"pin room elapsed" auto "pin state people" auto "pin inside inside" auto "acts acts acts" 44px / 32px minmax(0, 1fr) auto',
  withoutActs:
    '"pin room elapsed" auto "pin state people" auto "pin inside inside" auto / 32px minmax(0, 1fr) auto',
}
