/**
 * The parameters of a list's address: filters, page, order. Empty values are left out; several
 * values of one parameter are lines of one text.
 */
export type ListParams = Readonly<Record<string, string>>

type Source = URLSearchParams | Record<string, string | string[] | undefined>

/** The values of one parameter. */
export const valuesOf = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split('\n').filter(Boolean)

/** The known parameters of an address in the list's order, so that they can be a key. */
export function pickListParams(source: Source, known: readonly string[]): ListParams {
  const read = (name: string) => {
    const value = source instanceof URLSearchParams ? source.getAll(name) : source[name]
    return Array.isArray(value) ? value.filter(Boolean).join('\n') : value
  }
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = read(name)
      return value ? [[name, value]] : []
    }),
  )
}

/** The query string of the parameters with its question mark, or nothing. */
export function toSearch(params: ListParams): string {
  const pairs = Object.entries(params).flatMap(([name, text]) =>
    valuesOf(text).map((value) => [name, value]),
  )
  const search = new URLSearchParams(pairs).toString()
  return search === '' ? '' : `?${search}`
}
