'use client'

import { FlexRender, type Row as TableRow, type RowData } from '@tanstack/react-table'
import { memo, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react'
import type { Column, features } from './columns'
import { SelectRowCell } from './select-cells'

/** Rows in trouble have the only tinted background; gone rows are dimmed. */
export type RowTone = 'trouble' | 'gone' | undefined

type DataTableRowProps<Row extends RowData> = {
  row: TableRow<typeof features, Row>
  columns: Column<Row>[]
  selected: boolean
  /** The accessible name of its checkbox; no checkbox without one. */
  labelOf: ((row: Row) => string) | undefined
  selectable: boolean
  hasCursor: boolean
  /** Called when the row gets focus; without it rows are not focusable. */
  onCursor: ((id: string) => void) | undefined
  tone: RowTone
  onOpen: ((row: Row) => void) | undefined
}

type AreaStyle = CSSProperties & { '--area'?: string }

function PlainRow<Row extends RowData>(props: DataTableRowProps<Row>) {
  const { row, selected, labelOf, onCursor, onOpen } = props
  return (
    <tr
      data-row={row.id}
      data-selected={selected || undefined}
      data-cursor={props.hasCursor || undefined}
      data-tone={props.tone}
      tabIndex={onCursor ? -1 : undefined}
      onFocus={onCursor && (() => onCursor(row.id))}
      onKeyDown={onOpen && ((event) => opens(event) && onOpen(row.original))}
      onClick={onOpen && ((event) => isBeside(event) && onOpen(row.original))}
      className={onOpen && 'cursor-pointer'}
    >
      {labelOf && <SelectRowCell row={row} label={labelOf(row.original)} />}
      {row.getAllCells().map((cell) => {
        const { area, align, shed, className } = cell.column.columnDef.meta ?? {}
        const style: AreaStyle | undefined = area ? { '--area': area } : undefined
        return (
          <td
            key={cell.id}
            data-align={align}
            data-shed={shed}
            data-area={area}
            className={className}
            style={style}
          >
            <FlexRender cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}

/** Every answer recreates all rows of the table; compare the data they show. */
function isSame<Row extends RowData>(
  { row: old, ...before }: DataTableRowProps<Row>,
  { row, ...after }: DataTableRowProps<Row>,
): boolean {
  const names = Object.keys(after) as (keyof typeof after)[]
  return old.original === row.original && names.every((name) => before[name] === after[name])
}

/** Renders only if its data changed: lists are long, and an event concerns one row. */
export const DataTableRow = memo(PlainRow, isSame) as typeof PlainRow

/** Enter on a control inside the row belongs to that control. */
function opens({ key, target, currentTarget }: KeyboardEvent): boolean {
  return key === 'Enter' && target === currentTarget
}

const controls = 'a,button,input,select,label,[role=dialog]'

/** A click beside all controls; selecting text with the mouse does not count. */
function isBeside({ target }: MouseEvent): boolean {
  if (target instanceof Element && target.closest(controls)) return false
  return window.getSelection()?.isCollapsed !== false
}
