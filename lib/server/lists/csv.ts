import 'server-only'

export type CsvValue = string | number | boolean | null | undefined

/** What a spreadsheet takes for the beginning of a formula, also after blanks and what is drawn nowhere. */
const live = /^[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－﹣−＠]/u

/**
 * One record of RFC 4180 with its line break. A text that a spreadsheet could run gets an apostrophe before it, which
 * makes it text there too.
 */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\r\n`
}

function cell(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const inert = live.test(value) ? `'${value}` : value
  return `"${inert.replaceAll('"', '""')}"`
}
