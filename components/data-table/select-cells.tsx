'use client'

import type { ReactTable, Row as TableRow, RowData } from '@tanstack/react-table'
import { useTranslations } from 'next-intl'
import { Checkbox } from '../ui/checkbox'
import type { features } from './columns'

export function SelectAllCell<Row extends RowData>({
  table,
}: {
  table: ReactTable<typeof features, Row>
}) {
  const t = useTranslations('common')
  return (
    <th scope="col" data-box>
      <Checkbox
        aria-label={t('selectAll')}
        checked={table.getIsAllRowsSelected()}
        indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
    </th>
  )
}

/** On a phone, where the table has no header, this line selects all rows. */
export function SelectAllLine<Row extends RowData>({
  table,
}: {
  table: ReactTable<typeof features, Row>
}) {
  const t = useTranslations('common')
  const count = table.getRowModel().rows.filter((row) => row.getCanSelect()).length
  if (count === 0) return null
  return (
    <label className="-mx-gutter hidden h-11 items-center gap-3 border-b border-line-strong px-gutter text-12 text-muted phone:flex">
      <Checkbox
        checked={table.getIsAllRowsSelected()}
        indeterminate={table.getIsSomeRowsSelected() && !table.getIsAllRowsSelected()}
        onChange={table.getToggleAllRowsSelectedHandler()}
      />
      {t('selectAllShown', { count })}
    </label>
  )
}

type SelectRowCellProps<Row extends RowData> = {
  row: TableRow<typeof features, Row>
  label: string
}

/** Toggles a row like a click on its checkbox: the next Shift click extends from here. */
export function flipRow<Row extends RowData>(row: TableRow<typeof features, Row>): void {
  row.getToggleSelectedHandler()({ target: { checked: !row.getIsSelected() } })
}

/**
 * A Shift click selects from the last touched row to this one, at their current places: an
 * unchanged row was rendered before the others moved.
 */
export function SelectRowCell<Row extends RowData>({ row, label }: SelectRowCellProps<Row>) {
  return (
    <td data-box data-area="box">
      <Checkbox
        aria-label={label}
        checked={row.getIsSelected()}
        disabled={!row.getCanSelect()}
        onChange={(event) => row.table.getRow(row.id).getToggleSelectedHandler()(event)}
      />
    </td>
  )
}
