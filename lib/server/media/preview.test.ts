import { expect, it } from 'vitest'
import { toApiError } from '@/lib/server/errors'
import type { Media } from '@/lib/server/telnyx/media'
import type { MediaRequest } from './media-request'
import { askedRange, isPreview } from './preview'

const asked = (range: string | null, preview = true): MediaRequest => ({
  kind: 'recording',
  id: 'r',
  download: false,
  preview,
  headOnly: false,
  range,
  signal: new AbortController().signal,
})

it.each([
  [null, 'bytes=0-524287'],
  ['bytes=0-', 'bytes=0-524287'],
  ['bytes=0-99', 'bytes=0-99'],
  ['bytes=1000-900000', 'bytes=1000-524287'],
  ['bytes=-500', 'bytes=0-524287'],
  ['nonsense', 'bytes=0-524287'],
])('of a preview that asks for %s is sent %s', (range, sent) => {
  expect(askedRange(asked(range))).toBe(sent)
})

it('may not go beyond the beginning', () => {
  const beyond = () => askedRange(asked('bytes=524288-'))
  expect(beyond).toThrow()
  try {
    beyond()
  } catch (error) {
    expect(toApiError(error).key).toBe('invalid_parameter')
  }
})

it('does not change the range of a player', () => {
  expect(askedRange(asked('bytes=600000-', false))).toBe('bytes=600000-')
  expect(askedRange(asked(null, false))).toBeNull()
})

it('does not count as a preview if the store sends more', () => {
  const sent = (status: number, range?: string) =>
    ({ status, headers: range ? { 'content-range': range } : {} }) as unknown as Media
  expect(isPreview(asked(null), sent(206, 'bytes 0-524287/9000000'))).toBe(true)
  expect(isPreview(asked(null), sent(206, 'bytes 0-8999999/9000000'))).toBe(false)
  expect(isPreview(asked(null), sent(200))).toBe(false)
  expect(isPreview(asked(null, false), sent(206, 'bytes 0-524287/9000000'))).toBe(false)
})
