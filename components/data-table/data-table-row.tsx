'use client'

import { FlexRender, type Row as TableRow, type RowData } from '@tanstack/react-table'
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react'
import type { features } from './columns'
import type { CursorProps, SelectionProps } from './data-table'
import { SelectRowCell } from './select-cells'

/** A row that is in trouble gets the only tinted ground; one that has gone steps back. */
export type RowTone = 'trouble' | 'gone' | undefined

type DataTableRowProps<Row extends RowData> = {
  row: TableRow<typeof features, Row>
  selected: boolean
  selection: SelectionProps<Row> | undefined
  cursor: CursorProps | undefined
  tone: RowTone
  onOpen: ((row: Row) => void) | undefined
}

type AreaStyle = CSSProperties & { '--area'?: string }

export function DataTableRow<Row extends RowData>({
  row,
  selected,
  selection,
  cursor,
  tone,
  onOpen,
}: DataTableRowProps<Row>) {
  return (
    <tr
      data-row={row.id}
      data-selected={selected || undefined}
      data-cursor={cursor?.id === row.id || undefined}
      data-tone={tone}
      tabIndex={cursor ? -1 : undefined}
      onFocus={cursor && (() => cursor.onChange(row.id))}
      onKeyDown={onOpen && ((event) => opens(event) && onOpen(row.original))}
      onClick={onOpen && ((event) => isBeside(event) && onOpen(row.original))}
      className={onOpen && 'cursor-pointer'}
    >
      {selection && <SelectRowCell row={row} label={selection.label(row.original)} />}
      {row.getAllCells().map((cell) => {
        const look = cell.column.columnDef.meta ?? {}
        const style: AreaStyle | undefined = look.area ? { '--area': look.area } : undefined
        return (
          <td
            key={cell.id}
            data-align={look.align}
            data-shed={look.shed}
            data-area={look.area}
            className={look.className}
            style={style}
          >
            <FlexRender cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}

/** On a control inside the row, Enter is that control's own. */
function opens({ key, target, currentTarget }: KeyboardEvent): boolean {
  return key === 'Enter' && target === currentTarget
}

const controls = 'a,button,input,select,label,[role=dialog]'

/** A click on nothing else; whoever marks words with the mouse does not want to leave. */
function isBeside({ target }: MouseEvent): boolean {
  if (target instanceof Element && target.closest(controls)) return false
  return window.getSelection()?.isCollapsed !== false
}
