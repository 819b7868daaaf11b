'use client'

import type { Header, RowData } from '@tanstack/react-table'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { features } from './columns'

/** `name` upwards, `-name` downwards. */
export type SortProps = { value: string; onChange: (value: string) => void }

type HeadCellProps<Row extends RowData> = {
  header: Header<typeof features, Row, unknown>
  sort: SortProps | undefined
  children: ReactNode
}

/** The header of a column; a button if the source can sort by it. */
export function HeadCell<Row extends RowData>({ header, sort, children }: HeadCellProps<Row>) {
  const { width, align, shed, sort: name } = header.column.columnDef.meta ?? {}
  const up = sort !== undefined && sort.value === name
  const down = sort !== undefined && sort.value === `-${name}`
  return (
    <th
      scope="col"
      data-align={align}
      data-shed={shed}
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
      style={{ width }}
    >
      {sort && name ? (
        <button
          type="button"
          onClick={() => sort.onChange(down ? name : `-${name}`)}
          className="inline-flex items-center gap-1 rounded-3 hover:text-strong [&_.lucide]:size-3"
        >
          {children}
          {up && <ArrowUp />}
          {down && <ArrowDown />}
        </button>
      ) : (
        children
      )}
    </th>
  )
}
