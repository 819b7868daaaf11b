/** Rows of a page, as Telnyx takes `page[size]`. */
export const pageSize = 50

/** What is known of a list beyond the rows that are shown. */
export type ListMeta = {
  /** Counts from 1. */
  page: number
  /** Null where the source does not say. */
  pages: number | null
  total: number | null
  /** ISO 8601 of the moment the source answered, on our clock. */
  asOf: string
}

/** The answer of every list below `/api/directory` that Telnyx pages. */
export type ListAnswer<Row> = { data: Row[]; meta: ListMeta }

/** A room, session or person beside a row: its name is null while it is not known. */
export type Named = { id: string; name: string | null }
