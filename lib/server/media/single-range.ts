import 'server-only'

/** More digits than any file size, and still an exact number. */
const maxDigits = 15

/** Without leading zeros, which not every store parses alike. */
const plain = (digits: string) =>
  digits.replace(/^0+(?=\d)/, '').length > maxDigits
    ? '9'.repeat(maxDigits)
    : digits.replace(/^0+(?=\d)/, '')

/**
 * The single range of a `Range` header in canonical form; null for the whole file. RFC 9110 lets a
 * server ignore several ranges and other units.
 */
export function singleRange(header: string | null): string | null {
  const [, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first !== '' && last !== '' && Number(first) > Number(last)) return null
  return `bytes=${first && plain(first)}-${last && plain(last)}`
}
