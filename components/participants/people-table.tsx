'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { DataTable, type CursorProps } from '@/components/data-table/data-table'
import { personColumns, personStack } from './person-columns'
import { rowId, type PersonRow } from './person-row'
import type { People } from './use-people'

type PeopleTableProps = {
  people: People
  active: boolean
  canAct: boolean
  cursor: CursorProps
}

export function PeopleTable({ people, active, canAct, cursor }: PeopleTableProps) {
  const t = useTranslations('participants')
  const common = useTranslations('common')
  const columns = useMemo(
    () =>
      personColumns({
        name: t('nameColumn'),
        time: t('timeColumn'),
        act: t('actColumn'),
        acts: t('actsColumn'),
      }),
    [t],
  )
  const label = useCallback(
    ({ person, claim }: PersonRow) =>
      t('select', {
        name: claim.name ?? common('noName'),
        suffix: `·${person.id.slice(-4)}`,
      }),
    [t, common],
  )
  const selection = {
    value: Object.fromEntries(people.selected.map((row) => [rowId(row), true as const])),
    onChange: people.setSelection,
    can: (row: PersonRow) => row.inside,
    label,
  }
  return (
    <DataTable
      label={t('table')}
      columns={columns}
      rows={people.shown}
      rowId={rowId}
      stack={personStack[!active ? 'ended' : canAct ? 'withBox' : 'withoutBox']}
      cursor={cursor}
      tone={toneOf}
      selection={canAct ? selection : undefined}
    />
  )
}

/** After the session everybody has left, so no row is dimmed. */
function toneOf({ receipt, inside, session }: PersonRow) {
  if (!inside) return session.active ? 'gone' : undefined
  return receipt?.state === 'still_here' ? 'trouble' : undefined
}
