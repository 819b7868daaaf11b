import {
  rowSelectionFeature,
  tableFeatures,
  type ColumnDef,
  type RowData,
} from '@tanstack/react-table'

/** How a column is laid out. */
export type ColumnLayout = {
  /** CSS width on a desk; columns without one share the rest. */
  width?: string
  align?: 'end'
  /** Below this width of the table's own place the column is left out. */
  shed?: 'narrow' | 'medium'
  /** Its place in the two-line row of a phone; a column without one is not shown there. */
  area?: string
  className?: string
  /** The name by which the source can put the rows in order. */
  sort?: string
}

export const features = tableFeatures({ rowSelectionFeature, columnMeta: {} as ColumnLayout })

/** `id`, `header`, `cell: ({ row }) => …row.original…` and `meta` for the looks. */
export type Column<Row extends RowData> = ColumnDef<typeof features, Row>

/** The ids that are selected. */
export type Selection = Record<string, true>
