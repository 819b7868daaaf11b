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
  /** The column is hidden below this width of the table. */
  shed?: 'narrow' | 'medium'
  /** Its area in the two-line row of a phone; columns without one are hidden there. */
  area?: string
  className?: string
  /** Its sort key at the source. */
  sort?: string
}

export const features = tableFeatures({ rowSelectionFeature, columnMeta: {} as ColumnLayout })

/** `id`, `header`, `cell: ({ row }) => …row.original…` and `meta` for the layout. */
export type Column<Row extends RowData> = ColumnDef<typeof features, Row>

/** The ids that are selected. */
export type Selection = Record<string, true>
