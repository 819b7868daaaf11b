import 'server-only'

export type CsvValue = string | number | boolean | null | undefined

/**
 * What a spreadsheet reads as the start of a formula, also after blanks and invisible characters.
 */
const live = /^[\s\p{Cf}\p{Cc}]*[=+\-@|%＝＋－﹣−＠]/u

/**
 * One record of RFC 4180 with its line break. Text that a spreadsheet could run gets a leading
 * apostrophe.
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
