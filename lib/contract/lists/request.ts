/** Maximum rows of a page. */
export const maxPageSize = 250

/** Maximum length of a query; the rest is ignored. */
export const maxQuestion = 400

/** Maximum values of one filter. */
export const maxValues = 50

/** A period in ms since 1970, the end exclusive; null is open. */
export type Span = { from: number | null; until: number | null }

/** A parsed request for a mirrored list. */
export type ListRequest = {
  /** Words to look for; empty: none. */
  q: string
  sort: { name: string; down: boolean }
  size: number
  /** Null: the first page. */
  cursor: { way: 'after' | 'before'; text: string } | null
  /** Active filters except spans; any of a filter's values matches. */
  values: Readonly<Record<string, readonly string[]>>
  spans: Readonly<Record<string, Span>>
}

/** A fault of a request, by parameter. */
export type RequestFault = { parameter: string; kind: 'unknown' | 'invalid'; detail: string }
