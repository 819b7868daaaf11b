/** Page size, Telnyx's `page[size]`. */
export const pageSize = 50

/** The meta of a list. */
export type ListMeta = {
  /** Counts from 1. */
  page: number
  /** Null if the source does not report it. */
  pages: number | null
  total: number | null
  /** When the source answered (ISO 8601, our clock). */
  asOf: string
}

/** The answer of every list below `/api/directory` that Telnyx pages. */
export type ListAnswer<Row> = { data: Row[]; meta: ListMeta }

/** A room, session or person beside a row; its name is null if unknown. */
export type Named = { id: string; name: string | null }
