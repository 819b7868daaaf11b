/** What an address says about a list: filters, page, order. Empty values are left out. */
export type ListParams = Readonly<Record<string, string>>

type Source = URLSearchParams | Record<string, string | string[] | undefined>

/** Of an address only what the list knows, in the list's own order, so that it can be a key. */
export function pickListParams(source: Source, known: readonly string[]): ListParams {
  const read = (name: string) => {
    const value = source instanceof URLSearchParams ? source.get(name) : source[name]
    return Array.isArray(value) ? value[0] : value
  }
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = read(name)
      return value ? [[name, value]] : []
    }),
  )
}

/** The same as a query string, with its question mark, or nothing. */
export function toSearch(params: ListParams): string {
  const search = new URLSearchParams(params).toString()
  return search === '' ? '' : `?${search}`
}
