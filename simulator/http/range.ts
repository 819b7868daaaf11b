import type { Answer } from './answer'

export interface Media {
  contentType: string
  bytes: Buffer
}

/** Returns the whole file, or the one requested range; several ranges get the whole file. */
export function sliceRange({ contentType, bytes }: Media, range: string | undefined): Answer {
  const headers = { 'content-type': contentType, 'accept-ranges': 'bytes' }
  const match = /^bytes=(\d*)-(\d*)$/.exec(range ?? '')
  if (!match || match[0] === 'bytes=-') return { status: 200, headers, body: bytes }
  const [start, end] = bounds(match[1] ?? '', match[2] ?? '', bytes.length)
  if (start >= bytes.length || start > end) {
    return {
      status: 416,
      headers: { ...headers, 'content-range': `bytes */${bytes.length}` },
      body: '',
    }
  }
  return {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${start}-${end}/${bytes.length}` },
    body: bytes.subarray(start, end + 1),
  }
}

/** First and last byte, both inclusive. Without a first byte, `last` counts bytes from the end. */
function bounds(first: string, last: string, length: number): [number, number] {
  if (first === '') return [Math.max(0, length - Number(last)), Number(last) > 0 ? length - 1 : -1]
  return [Number(first), last === '' ? length - 1 : Math.min(Number(last), length - 1)]
}
