import type { Column } from '@/components/data-table/columns'
import { CopiedName } from './copied-name'
import { LastAct } from './last-act'
import { PersonActs } from './person-acts'
import type { PersonRow } from './person-row'
import { Presence } from './presence'
import { Reconnects } from './reconnects'

type Words = Record<'name' | 'time' | 'act' | 'acts', string>

/** Cells whose parts are placed separately in a phone's row. */
const apart = 'max-w-0 phone:contents!'

export function personColumns(words: Words): Column<PersonRow>[] {
  return [
    {
      id: 'name',
      header: words.name,
      cell: ({ row: { original } }) => (
        <span className="flex min-w-0 items-center gap-2 phone:contents">
          <span style={{ gridArea: 'who' }} className="min-w-0">
            <CopiedName row={original} />
          </span>
          <Reconnects row={original} />
        </span>
      ),
      meta: { width: '26%', area: 'who', className: apart },
    },
    {
      id: 'time',
      header: words.time,
      cell: ({ row: { original } }) => <Presence row={original} />,
      meta: { width: '168px', area: 'visit' },
    },
    {
      id: 'last',
      header: words.act,
      cell: ({ row: { original } }) => <LastAct row={original} />,
      meta: { area: 'receipt', className: apart },
    },
    {
      id: 'acts',
      header: () => <span className="sr-only">{words.acts}</span>,
      cell: ({ row: { original } }) => <PersonActs row={original} />,
      meta: { width: '112px', area: 'act' },
    },
  ]
}

/**
 * On a phone: name and acts on the first line, the visit on the next, the receipt on the last.
 * During the session every line has a fixed height, so that a new receipt moves no row.
 */
export const personStack = {
  withBox:
    '"box who who act" 44px ". visit again next" 24px ". receipt receipt next" 20px / 26px auto minmax(0, 1fr) auto',
  withoutBox: '"who who" 32px "visit again" 24px "receipt receipt" 20px / auto minmax(0, 1fr)',
  ended: '"who who" 32px "visit again" 24px "receipt receipt" auto / auto minmax(0, 1fr)',
}
