import { describe, expect, it } from 'vitest'
import { sliceRange } from './range'

const media = { contentType: 'video/webm', bytes: Buffer.from('0123456789') }
const slice = (range?: string) => {
  const { status, headers, body } = sliceRange(media, range)
  return [status, headers['content-range'], body.toString()]
}

describe('sliceRange', () => {
  it.each([
    ['bytes=0-0', 206, 'bytes 0-0/10', '0'],
    ['bytes=3-', 206, 'bytes 3-9/10', '3456789'],
    ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
    ['bytes=-3', 206, 'bytes 7-9/10', '789'],
    ['bytes=-99', 206, 'bytes 0-9/10', '0123456789'],
    ['bytes=10-', 416, 'bytes */10', ''],
    ['bytes=5-2', 416, 'bytes */10', ''],
    ['bytes=-0', 416, 'bytes */10', ''],
    ['bytes=0-1,3-4', 200, undefined, '0123456789'],
    ['lines=1-2', 200, undefined, '0123456789'],
  ])('%s gives %i', (range, ...wanted) => expect(slice(range)).toEqual(wanted))

  it('gives the whole file when nothing is asked', () => {
    expect(slice()).toEqual([200, undefined, '0123456789'])
  })
})
