import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openMedia } from '@/lib/server/telnyx/media'
import { mediaType } from './media-type'

const files: Record<string, Buffer> = {
  '/webm': readFileSync('simulator/media/camera-1.webm'),
  '/mp4': readFileSync('simulator/media/camera-4.mp4'),
  '/noise': Buffer.alloc(4000, 7),
}
let store: Server
let origin: string
let calls = 0

/** A file store without types and ranges. */
beforeAll(async () => {
  store = createServer((request, response) => {
    calls += 1
    response.writeHead(200, { 'content-type': 'binary/octet-stream' })
    response.end(files[request.url ?? ''])
  })
  await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(store.address() as AddressInfo).port}`
  setTestEnvironment({ upstream: { url: origin, apiKey: 'key' } })
})

afterAll(() => new Promise((resolve) => store.close(resolve)))

const { signal } = new AbortController()

async function typeOf(path: string, file: { type?: string; codec?: string }, id = randomUUID()) {
  const link = `${origin}${path}`
  const media = await openMedia(link, null, signal)
  media.close()
  return mediaType({ ...file, id, download_url: link }, media, 'recording', signal)
}

it('uses the first bytes if the store declares nothing', async () => {
  expect(await typeOf('/webm', { type: 'video', codec: 'h264' })).toBe('video/webm')
  expect(await typeOf('/mp4', { type: 'video' })).toBe('video/mp4')
})

it('uses the codec and the kind if the first bytes do not show it', async () => {
  expect(await typeOf('/noise', { type: 'video', codec: 'h264' })).toBe('video/mp4')
  expect(await typeOf('/noise', { type: 'audio' })).toBe('audio/ogg')
})

it('reads the first bytes of a file once', async () => {
  const id = randomUUID()
  await typeOf('/webm', {}, id)
  const before = calls
  await typeOf('/webm', {}, id)
  expect(calls - before).toBe(1)
})
