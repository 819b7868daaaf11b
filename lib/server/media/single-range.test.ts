import { describe, expect, it } from 'vitest'
import { singleRange } from './single-range'

describe('singleRange', () => {
  it.each([
    ['bytes=0-', 'bytes=0-'],
    ['Bytes=0-', 'bytes=0-'],
    ['bytes=00-', 'bytes=0-'],
    ['bytes=007-0010', 'bytes=7-10'],
    ['bytes=-500', 'bytes=-500'],
    ['bytes=-99999999', 'bytes=-99999999'],
    [`bytes=${'9'.repeat(40)}-`, `bytes=${'9'.repeat(15)}-`],
  ])('writes %s as %s', (asked, written) => {
    expect(singleRange(asked)).toBe(written)
  })

  it.each([
    null,
    '',
    'bytes=-',
    'bytes=0-1,5-9',
    'bytes=9-1',
    'lines=0-1',
    'bytes=0x0-1',
    'bytes 0-1',
  ])('takes %s for the whole file', (asked) => {
    expect(singleRange(asked)).toBeNull()
  })
})
