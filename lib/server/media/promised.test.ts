import { expect, it } from 'vitest'
import type { Media } from '@/lib/server/telnyx/media'
import { promisedBytes } from './promised'

function media(status: number, headers: Media['headers']): Media {
  async function* body() {}
  return { status, headers, body: body(), close: () => undefined }
}

it.each([
  ['the whole file', media(200, { 'content-length': '100' }), 100],
  ['a file of unknown length', media(200, {}), null],
  ['a piece', media(206, { 'content-range': 'bytes 5-9/100' }), 5],
  ['a piece of unknown whole', media(206, { 'content-range': 'bytes 0-0/*' }), 1],
])('knows how long %s is', (_, answer, bytes) => {
  expect(promisedBytes(answer)).toBe(bytes)
})

it.each([
  ['does not say which', { 'content-length': '5' }],
  ['are several', { 'content-type': 'multipart/byteranges; boundary=a' }],
  ['is longer than it says', { 'content-range': 'bytes 0-0/100', 'content-length': '100' }],
  ['ends before it begins', { 'content-range': 'bytes 9-5/100' }],
])('takes no piece that %s', (_, headers) => {
  expect(() => promisedBytes(media(206, headers))).toThrow('no such piece')
})
