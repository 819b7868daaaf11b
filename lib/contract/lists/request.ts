/** Rows of a page, at most; fewer where `size` says so. */
export const maxPageSize = 250

/** Words of a question beyond these are not looked for. */
export const maxQuestion = 400

/** Values of one filter, at most. */
export const maxValues = 50

/** A stretch of time, in ms since 1970: from its first to before its last; null is open. */
export type Span = { from: number | null; until: number | null }

/** What somebody asks of a list of the copy, whichever way it was written. */
export type ListRequest = {
  /** Words to look for; empty: none. */
  q: string
  sort: { name: string; down: boolean }
  size: number
  /** Null: the first page. */
  cursor: { way: 'after' | 'before'; text: string } | null
  /** Filters that are on, but for spans. Any of its values matches. */
  values: Readonly<Record<string, readonly string[]>>
  spans: Readonly<Record<string, Span>>
}

/** What is wrong with a request, by parameter. */
export type RequestFault = { parameter: string; kind: 'unknown' | 'invalid'; detail: string }
