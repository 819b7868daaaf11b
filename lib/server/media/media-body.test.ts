import { afterEach, expect, it, vi } from 'vitest'
import { MediaBody } from './media-body'

const close = vi.fn()
const onEnd = vi.fn()

afterEach(() => {
  vi.useRealTimers()
  vi.clearAllMocks()
})

function streamOf(pieces: number[], promised: number | null, breaks = false) {
  async function* body() {
    for (const size of pieces) yield new Uint8Array(size)
    if (breaks) throw new Error('reset')
  }
  const media = { status: 200, headers: {}, body: body(), close }
  return new ReadableStream(new MediaBody(media, promised, onEnd))
}

const sizeOf = async (stream: ReadableStream) =>
  (await new Response(stream).arrayBuffer()).byteLength

it('passes on as many bytes as were promised', async () => {
  expect(await sizeOf(streamOf([600, 400], 1000))).toBe(1000)
  expect(await sizeOf(streamOf([600, 400], null))).toBe(1000)
  expect(onEnd).toHaveBeenCalledTimes(2)
})

it.each([
  ['more bytes', [600, 401], false],
  ['fewer bytes', [600], false],
  ['an error', [600], true],
])('cuts a file that ends in %s', async (_, pieces, breaks) => {
  await expect(sizeOf(streamOf(pieces, 1000, breaks))).rejects.toThrow('The file was cut.')
  expect(close).toHaveBeenCalled()
  expect(onEnd).toHaveBeenCalled()
})

it('cuts a reader that takes nothing for half a minute', async () => {
  vi.useFakeTimers()
  const reader = streamOf([600, 200, 200], 1000).getReader()
  await reader.read()
  await vi.advanceTimersByTimeAsync(29_000)
  expect(onEnd).not.toHaveBeenCalled()
  await reader.read()
  await vi.advanceTimersByTimeAsync(31_000)
  expect(onEnd).toHaveBeenCalledOnce()
  await expect(reader.read()).rejects.toThrow('The file was cut.')
})
