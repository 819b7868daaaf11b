'use client'

import type { RowData } from '@tanstack/react-table'
import { useRef, type ComponentProps, type ReactNode } from 'react'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { ListDefinition } from '@/lib/contract/lists/definition'
import { DataTable, type TableHandle } from '../data-table/data-table'
import { FilterBar } from '../data-table/filter-bar'
import { ListHead } from '../data-table/list-head'
import { useListColumns, type Cells } from '../data-table/use-list-columns'
import { useListFilters, type FilterExtras } from '../data-table/use-list-filters'
import type { ListState } from '../data-table/use-list-params'
import { useListWords } from '../data-table/use-list-words'
import { useRowCursor } from '../data-table/use-row-cursor'
import { ViewMenu } from '../data-table/view-menu'
import { ListRows } from './list-rows'
import { ViewsMenu } from './views/views-menu'

type Table<Row extends RowData> = ComponentProps<typeof DataTable<Row>>
type Rows = ComponentProps<typeof ListRows>

type ListScreenProps<Row extends RowData, List extends ListDefinition> = Pick<
  ComponentProps<typeof ListHead>,
  'summary'
> &
  Pick<Rows, 'query' | 'instead' | 'empty'> &
  Pick<Table<Row>, 'rows' | 'rowId' | 'stack' | 'selection' | 'sort' | 'groups' | 'tone'> & {
    /** The filters and columns with their labels. */
    definition: List
    cells: Cells<Row, List>
    filterExtras?: FilterExtras
    list: ListState
    onOpen: (row: Row) => void
    /** Further keys for the row under the cursor; x selects it if rows can be selected. */
    keys?: Parameters<typeof useRowCursor>[0]['keys']
    /** The page's main act. */
    action?: ReactNode
    /** Content between the head and the filters. */
    notice?: ReactNode
    /** A search box before the filters. */
    search?: ReactNode
    /** The current order, before the menu of columns. */
    order?: ReactNode
    /** Content between the filters and the rows. */
    note?: ReactNode
    /** The pager. */
    pager?: ReactNode
  }

/** A list as a whole page: head, filters, rows or why there are none, and the pager. */
export function ListScreen<Row extends RowData, List extends ListDefinition>(
  props: ListScreenProps<Row, List>,
) {
  const { definition, list, query, rows, rowId, keys } = props
  const title = useListWords(definition)('title')
  const filters = useListFilters(definition, props.filterExtras)
  const columns = useListColumns(definition, props.cells)
  const table = useRef<TableHandle>(null)
  const flip = props.selection && { x: (id: string) => table.current?.flip(id) }
  const cursor = useRowCursor({
    ids: rows.map(rowId),
    enabled: useSingleKeys(),
    keys: { ...keys, ...flip },
  })
  const end = (
    <>
      {props.order}
      <ViewMenu columns={columns.optional} list={list} />
    </>
  )
  return (
    <>
      <ListHead
        title={title}
        summary={props.summary}
        action={
          <>
            <ViewsMenu definition={definition} />
            {props.action}
          </>
        }
      />
      {props.notice}
      <FilterBar filters={filters} list={list} end={end}>
        {props.search}
      </FilterBar>
      {props.note}
      <ListRows query={query} list={list} instead={props.instead} empty={props.empty}>
        <DataTable
          handle={table}
          label={title}
          columns={columns.all}
          rows={rows}
          rowId={rowId}
          stack={props.stack}
          cursor={cursor}
          selection={props.selection}
          sort={props.sort}
          groups={props.groups}
          tone={props.tone}
          hidden={list.hidden}
          onOpen={props.onOpen}
        />
      </ListRows>
      {props.pager}
    </>
  )
}
