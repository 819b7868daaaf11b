import 'server-only'

/** More than any file has, and less than what a number holds exactly. */
const maxDigits = 15

/** Without zeros before it, which not every store understands alike. */
const plain = (digits: string) =>
  digits.replace(/^0+(?=\d)/, '').length > maxDigits
    ? '9'.repeat(maxDigits)
    : digits.replace(/^0+(?=\d)/, '')

/**
 * The one range that a `Range` header asks for, written in one way only; null where the whole file
 * is meant. RFC 9110 lets a server ignore several ranges, and what is no range of bytes.
 */
export function singleRange(header: string | null): string | null {
  const [, first = '', last = ''] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header ?? '') ?? []
  if (first === '' && last === '') return null
  if (first !== '' && last !== '' && Number(first) > Number(last)) return null
  return `bytes=${first && plain(first)}-${last && plain(last)}`
}
