'use client'

import { useTable, type OnChangeFn, type RowData } from '@tanstack/react-table'
import {
  Fragment,
  useImperativeHandle,
  useMemo,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react'
import { features, type Column, type Selection } from './columns'
import { DataTableRow, type RowTone } from './data-table-row'
import { HeadCell, type SortProps } from './head-cell'
import { flipRow, SelectAllCell, SelectAllLine } from './select-cells'

type SelectionProps<Row extends RowData> = {
  value: Selection
  onChange: OnChangeFn<Selection>
  /** The accessible name of a row's checkbox. Keep it stable between renders. */
  label: (row: Row) => string
  /** A row that cannot be selected keeps its checkbox, dimmed. */
  can?: (row: Row) => boolean
}

/** Commands of the list's keys on its table. */
export type TableHandle = {
  /** Toggles the selection of a row. */
  flip: (id: string) => void
}

export type CursorProps = { id: string | null; onChange: (id: string) => void }

/** Consecutive rows under one heading, such as those of a day. */
export type GroupProps<Row extends RowData> = {
  /** The group of a row; null for none. */
  of: (row: Row) => string | null
  head: (group: string) => ReactNode
}

type DataTableProps<Row extends RowData> = {
  /** The accessible name of the table. */
  label: string
  /** Keep `columns` and `rows` stable between renders. */
  columns: Column<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
  /**
   * The `grid-template` of a row on a phone, over the columns' areas and `box`:
   * `'"box who time act" 44px "x rc rc rc" auto / 30px minmax(0,1fr) auto auto'`.
   */
  stack: string
  selection?: SelectionProps<Row>
  handle?: Ref<TableHandle>
  /** The cursor of j and k, from `useRowCursor`. */
  cursor?: CursorProps
  tone?: (row: Row) => RowTone
  /** The current order, `name` or `-name`, and how to change it. */
  sort?: SortProps
  groups?: GroupProps<Row>
  /** Columns that the user has hidden. */
  hidden?: readonly string[]
  /** What Enter on a row, or a click beside its controls, does. */
  onOpen?: (row: Row) => void
}

type StackStyle = CSSProperties & { '--stack': string }

/** The one table of the product: plain `<table>` on a desk, two-line rows on a phone. */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { rows, rowId, selection, hidden, onOpen } = props
  const columns = useMemo(
    () =>
      hidden?.length ? props.columns.filter(({ id }) => !hidden.includes(id ?? '')) : props.columns,
    [props.columns, hidden],
  )
  const table = useTable({
    features,
    columns,
    data: rows,
    getRowId: rowId,
    state: { rowSelection: selection?.value ?? {} },
    onRowSelectionChange: selection?.onChange,
    enableRowSelection: (row) => selection?.can?.(row.original) ?? true,
  })
  useImperativeHandle(props.handle, () => ({ flip: (id) => flipRow(table.getRow(id)) }), [table])
  const span = columns.length + (selection ? 1 : 0)
  function headBefore(index: number): ReactNode {
    const groupAt = (at: number) => (rows[at] ? (props.groups?.of(rows[at]) ?? null) : null)
    const group = groupAt(index)
    if (!props.groups || group === null || group === groupAt(index - 1)) return null
    return (
      <tr data-group>
        <th scope="rowgroup" colSpan={span}>
          {props.groups.head(group)}
        </th>
      </tr>
    )
  }
  const style: StackStyle = { '--stack': props.stack }
  return (
    <>
      {selection && <SelectAllLine table={table} />}
      <table className="data-table" aria-label={props.label} style={style}>
        <thead>
          <tr>
            {selection && <SelectAllCell table={table} />}
            {table.getFlatHeaders().map((header) => (
              <HeadCell key={header.id} header={header} sort={props.sort}>
                <table.FlexRender header={header} />
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row, index) => (
            <Fragment key={row.id}>
              {headBefore(index)}
              <DataTableRow
                row={row}
                columns={columns}
                selected={row.getIsSelected()}
                selectable={row.getCanSelect()}
                labelOf={selection?.label}
                hasCursor={props.cursor?.id === row.id}
                onCursor={props.cursor?.onChange}
                tone={props.tone?.(row.original)}
                onOpen={onOpen}
              />
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  )
}
