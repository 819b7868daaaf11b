'use client'

import type { RowData } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { useMemo, type ReactNode } from 'react'
import type { ListColumn, ListDefinition } from '@/lib/contract/lists/definition'
import { useZoneName } from '../ui/use-zone-name'
import { VisuallyHidden } from '../ui/visually-hidden'
import type { Column, ColumnLayout } from './columns'
import { useListWords } from './use-list-words'

/** The cells of a list by column; null if this user has no such column. */
export type Cells<Row extends RowData, List extends ListDefinition> = {
  readonly [Id in keyof List['columns']]: (ColumnLayout & { cell: (row: Row) => ReactNode }) | null
}

/** The columns of a list with their messages, and which can be hidden. Keep `cells` stable. */
export function useListColumns<Row extends RowData, List extends ListDefinition>(
  list: List,
  cells: Cells<Row, List>,
) {
  const t = useListWords(list)
  const common = useTranslations('common')
  const zone = useZoneName()
  return useMemo(() => {
    const headOf = ({ message, head = message, headKind }: ListColumn) =>
      headKind === 'zone' ? common('inZone', { head: t(head), zone }) : t(head)
    const shown = Object.entries(list.columns).flatMap(([id, column]) => {
      const own = cells[id]
      return own ? [{ id, column, own }] : []
    })
    return {
      all: shown.map(({ id, column, own: { cell, ...layout } }): Column<Row> => ({
        id,
        header:
          column.headKind === 'unseen'
            ? () => <VisuallyHidden>{headOf(column)}</VisuallyHidden>
            : headOf(column),
        cell: ({ row }) => cell(row.original),
        meta: { ...layout, sort: column.sort },
      })),
      optional: shown.flatMap(({ id, column }) =>
        column.fixed ? [] : [{ id, label: t(column.message) }],
      ),
    }
  }, [list, cells, t, common, zone])
}
