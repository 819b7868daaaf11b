import type { Column } from '@/components/data-table/columns'
import { CopiedName } from './copied-name'
import { LastAct } from './last-act'
import { PersonActs } from './person-acts'
import type { PersonRow } from './person-row'
import { Presence } from './presence'

type Words = Record<'name' | 'time' | 'act' | 'acts', string>

export function personColumns(words: Words): Column<PersonRow>[] {
  return [
    {
      id: 'name',
      header: words.name,
      cell: ({ row: { original } }) => <CopiedName row={original} />,
      meta: { width: '33%', area: 'who', className: 'max-w-0 phone:max-w-none' },
    },
    {
      id: 'time',
      header: words.time,
      cell: ({ row: { original } }) => <Presence row={original} />,
      meta: { width: '156px', area: 'time' },
    },
    {
      id: 'last',
      header: words.act,
      cell: ({ row: { original } }) => <LastAct row={original} />,
      meta: { area: 'receipt', className: 'max-w-0 phone:max-w-none' },
    },
    {
      id: 'acts',
      header: () => <span className="sr-only">{words.acts}</span>,
      cell: ({ row: { original } }) => <PersonActs row={original} />,
      meta: { width: '72px', area: 'act' },
    },
  ]
}

/** A person's name, time and acts on one line of a phone, the receipt on the next. */
export const personStack = {
  withBox:
    '"box who time act" 44px ". receipt receipt receipt" auto / 26px minmax(0, 1fr) auto auto',
  withoutBox: '"who time act" 44px "receipt receipt receipt" auto / minmax(0, 1fr) auto auto',
}
