import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvLine } from './csv'

/** A parser of RFC 4180 that shares no code with the writer. */
function parse(text: string): string[][] {
  const records: string[][] = [[]]
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  for (const [, raw = '', end] of text.matchAll(cells)) {
    const value = raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw
    records.at(-1)?.push(value)
    if (end === '\r\n') records.push([])
  }
  return records.slice(0, -1)
}

it('reads back as it was, whatever is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 })), (rows) => {
      const read = parse(rows.map(csvLine).join(''))
      expect(read.map((row) => row.map((value) => value.replace(/^'/, '')))).toEqual(
        rows.map((row) => row.map((value) => value.replace(/^'/, ''))),
      )
    }),
  )
})

it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '\r\n=1', '\u200b=1', '＝1', '|cmd', '%0A'])(
  'neutralises what a spreadsheet would run: %j',
  (text) => {
    expect(parse(csvLine([text]))).toEqual([[`'${text}`]])
  },
)

it('keeps numbers and words as they are, and nothing as nothing', () => {
  expect(csvLine([-1.5, true, null, undefined, 'a "b", c'])).toBe('-1.5,true,,,"a ""b"", c"\r\n')
})
