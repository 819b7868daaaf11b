import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deletions, isOneEditApart } from './edits'

it('are one letter put in, left out, replaced or swapped', () => {
  expect(isOneEditApart('billing', 'biling')).toBe(true)
  expect(isOneEditApart('billing', 'blling')).toBe(true)
  expect(isOneEditApart('billing', 'biilling')).toBe(true)
  expect(isOneEditApart('billing', 'bilking')).toBe(true)
  expect(isOneEditApart('billing', 'bililng')).toBe(true)
  expect(isOneEditApart('billing', 'billing')).toBe(false)
  expect(isOneEditApart('billing', 'blilign')).toBe(false)
  expect(isOneEditApart('a', '\u{1f600}')).toBe(true)
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '\u{10428}'), maxLength: 7 })

it('are what the whole table of distances says', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEditApart(a, b)).toBe(isSlow(a, b))
    }),
  )
})

it('share a deletion, or one is the other’s', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (!isOneEditApart(a, b)) return
      const ofB = new Set([b, ...deletions(b)])
      expect([a, ...deletions(a)].some((each) => ofB.has(each))).toBe(true)
    }),
  )
})

/** Optimal string alignment, by the textbook. */
function isSlow(one: string, other: string): boolean {
  const a = [...one]
  const b = [...other]
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const of = (r: number, c: number) => rows[r]?.[c] ?? Infinity
      let cost = Math.min(of(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, of(i - 1, j - 1) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, of(i - 2, j - 2) + 1)
      row.push(cost)
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) === 1
}
