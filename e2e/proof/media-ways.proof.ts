import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { sliceRange } from '@/simulator/http/range'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { accountEnvironment, admin, noRateLimit } from './support/account-app'
import { makeToken } from './support/principal'
import { startFileStore, type FileStore } from './support/file-store'
import { Subjects } from './support/subjects'

type Headers = Record<string, string>
type Got = { status: number; bytes: number; headers: IncomingMessage['headers'] }

const file = randomBytes(200_000)
const maxOpen = 32
let simulator: RunningSimulator
let store: FileStore
let app: App
let subjects: Subjects
let account: SignedIn
let token: Headers

/** A correct store, which declares the content type as `type`. */
const serving = (type: string) => (asked: IncomingMessage, response: ServerResponse) => {
  const { status, headers, body } = sliceRange(
    { contentType: type, bytes: file },
    asked.headers.range,
  )
  response.writeHead(status, { ...headers, 'content-length': String(body?.length ?? 0) }).end(body)
}

const good = serving('video/webm')
const whole = { 'content-type': 'video/webm', 'content-length': String(file.length) }
const lie = { 'content-type': 'video/webm', 'content-range': `bytes 0-0/${file.length}` }

/** The answers of correct and faulty stores. */
const stores: Record<string, (asked: IncomingMessage, response: ServerResponse) => void> = {
  good,
  'undeclared type': serving('binary/octet-stream'),
  'no ranges': (_, response) => response.writeHead(200, whole).end(file),
  'no length': (_, response) => response.writeHead(200, { 'content-type': 'video/webm' }).end(file),
  'a lie of one byte': (_, response) => response.writeHead(206, lie).end(file),
  'a piece without a place': (_, response) => response.writeHead(206, whole).end(file),
  'a body beside its 416': (_, response) => response.writeHead(416, whole).end(file),
}

const ranges = [
  ...['', 'bytes=0-', 'bytes=00-', 'Bytes=0-', 'BYTES= 0-', 'bytes=-99999999', 'bytes=-1'],
  ...['bytes=0-0', 'bytes=0-1023', 'bytes=0-1024', 'bytes=1-1', 'bytes=150000-', 'bytes=5-1'],
  ...['bytes=0-0,1-199999', 'bytes=199999-', 'bytes=9999999-', 'bytes=-0', 'lines=0-', 'bytes=-'],
  'bytes=00000000000000000000000-99999999999999999999999',
]

beforeAll(async () => {
  simulator = await startSimulator({ apiKey: 'KEY-of-the-proofs', rateLimit: noRateLimit })
  store = await startFileStore(simulator.url, good)
  const env = { ...accountEnvironment(simulator), TELNYX_API_BASE_URL: `${store.url}/v2` }
  app = await startApp({ env })
  subjects = new Subjects(simulator.url, simulator.apiKey)
  account = await signIn(app.url, admin.email, admin.password)
  token = { authorization: `Bearer ${(await makeToken(account, 'support')).token}` }
})

afterAll(async () => {
  await app.stop()
  await store.close()
  await simulator.close()
})

const media = (id: string) => `/api/recordings/${id}/media`

/**
 * Counts the bytes received, also of a broken answer; one that breaks before its headers has status
 * 0.
 */
function get(path: string, headers: Headers, method = 'GET'): Promise<Got> {
  return new Promise((resolve) => {
    request(`${app.url}${path}`, { method, headers, agent: false }, (response) => {
      let bytes = 0
      response.on('data', (piece: Buffer) => (bytes += piece.length)).on('error', () => undefined)
      response.on('close', () => {
        resolve({ status: response.statusCode ?? 0, bytes, headers: response.headers })
      })
    })
      .on('error', () => resolve({ status: 0, bytes: 0, headers: {} }))
      .end()
  })
}

async function actions(id: string): Promise<string[]> {
  const answer = await account.fetch(`/api/audit?target=${id}`)
  const { data } = (await answer.json()) as { data: { action: string }[] }
  return data.map(({ action }) => action)
}

const newFile = async () => (await subjects.recording()).id
const noneOpen = (timeout = 2_000) =>
  vi.waitFor(() => expect(store.open()).toBe(0), { timeout, interval: 25 })

type Cell = { how: string; range: string; got: Got; rows: string[] }

/**
 * Flaws of one cell: bytes without an audit row, a download recorded as an opening, or a row
 * without bytes.
 */
function flawOf({ how, range, got, rows }: Cell): string[] {
  const isFile = got.status === 200 || got.status === 206 // The status is 0 where the store lied.
  const isRecorded = rows.some((action) => /^recording\.(open|play|download)$/.test(action))
  const isOpening = rows.every((action) => action === 'recording.open')
  const where = `${how}, ${range || 'no range'}: ${got.status}, ${got.bytes} bytes, ${rows.join()}`
  if (isFile && got.bytes > 0 && !isRecorded) return [`unrecorded: ${where}`]
  if (isFile && got.bytes > 1024 && isOpening) return [`called an opening: ${where}`]
  return got.status >= 400 && isRecorded ? [`no byte left: ${where}`] : []
}

describe('S13: every byte of media that leaves is recorded', () => {
  it('whatever the range and the store', async () => {
    const flaws: string[] = []
    let [cells, bytes] = [0, 0]
    for (const [how, serve] of Object.entries(stores)) {
      store.serve(serve)
      for (const range of ranges) {
        for (const query of ['', '?download=1']) {
          const id = await newFile()
          const got = await get(`${media(id)}${query}`, { ...token, ...(range && { range }) })
          flaws.push(...flawOf({ how: `${how}${query}`, range, got, rows: await actions(id) }))
          cells += 1
          if (got.status < 300) bytes += got.bytes
        }
      }
    }
    store.serve(good)
    expect(flaws).toEqual([])
    console.log(`S13  ${cells} cells (ranges × stores × ways), ${bytes} bytes: 0 unrecorded`)
  })

  it('and headers alone are no play, have the length, and hold nothing open', async () => {
    for (const serve of [good, stores['no ranges'], stores['undeclared type']]) {
      store.serve(serve ?? good)
      const id = await newFile()
      const { status, bytes, headers } = await get(media(id), token, 'HEAD')
      expect([status, bytes, headers['content-length']]).toEqual([200, 0, String(file.length)])
      expect(await actions(id)).toEqual([])
      await noneOpen()
    }
    store.serve(good)
  })
})

describe('S13: whoever is given links is recorded', () => {
  it('once for each kind, in lists and alone', async () => {
    const recording = await newFile()
    const paths = ['/room_recordings', `/room_recordings/${recording}`, '/room_compositions']
    for (const path of [...paths, ...paths]) {
      const answer = await fetch(`${app.url}/api/v2${path}`, { headers: token })
      const holds = (await answer.text()).includes('"download_url":"http')
      expect([path, answer.headers.get('roomwarden-links')]).toEqual([
        path,
        holds ? 'recorded' : null,
      ])
    }
    const counts = await Promise.all(
      ['recording.links', 'composition.links'].map(async (action) => {
        const trail = await account.fetch(`/api/audit?action=${action}`)
        return ((await trail.json()) as { data: unknown[] }).data.length
      }),
    )
    expect(counts).toEqual([1, 1])
    console.log(`S13  ${2 * paths.length} reads with links: 1 row for each kind`)
  })
})

describe('S13: a file store can do no harm', () => {
  it('is followed to the open internet only, over https', async () => {
    let visits = 0
    const inside = createServer((_, response) => {
      visits += 1
      response.writeHead(200, whole).end(file)
    }).listen(0, '127.0.0.1')
    await once(inside, 'listening')
    const { port } = inside.address() as { port: number }
    const links = [
      `${app.url}/api/health/live`,
      ...['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433'].flatMap((host) => [
        `http://${host}:${port}/`,
        `https://${host}:${port}/`,
      ]),
      'http://169.254.169.254/latest/meta-data',
      'https://10.0.0.1/',
    ]
    for (const link of links) {
      store.link(link)
      const id = await newFile()
      const { status } = await get(media(id), token)
      expect([link, status, await actions(id)]).toEqual([link, 502, []])
    }
    store.link(null)
    inside.close()
    expect(visits).toBe(0)
    console.log(`S13  ${links.length} links into our own network: 0 followed`)
  })

  it('breaks nothing by refusing, breaking off or saying nothing', async () => {
    const logged = app.logs().length
    const ways = [
      ...[301, 400, 403, 404, 410, 500, 503].map((status) => (_: unknown, to: ServerResponse) => {
        to.writeHead(status).end('x'.repeat(100_000))
      }),
      (_: unknown, to: ServerResponse) => void to.writeHead(403, whole).write('x'),
      (_: unknown, to: ServerResponse) => void to.destroy(),
      (_: unknown, to: ServerResponse) => {
        to.writeHead(200, whole).write('x')
        setImmediate(() => to.destroy())
      },
    ]
    for (const way of ways) {
      store.serve(way)
      for (const method of ['GET', 'HEAD']) await get(media(await newFile()), token, method)
      await noneOpen()
    }
    store.serve(good)
    const lines = app.logs().slice(logged).split('\n').filter(Boolean)
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual([])
    console.log(`S13  ${ways.length} broken stores × GET and HEAD: ${lines.length} lines of log`)
  })

  it('says how it has packed a file', async () => {
    const packed = gzipSync(file)
    const headers = { 'content-type': 'video/webm', 'content-encoding': 'gzip' }
    store.serve((_, response) => response.writeHead(200, headers).end(packed))
    const got = await get(media(await newFile()), token)
    store.serve(good)
    expect([got.headers['content-encoding'], got.bytes]).toEqual(['gzip', packed.length])
  })
})

/** Writes until the reader closes. */
function endless(_: IncomingMessage, response: ServerResponse): void {
  const piece = Buffer.alloc(1 << 20)
  response.writeHead(200, { 'content-type': 'video/webm' })
  const write = () => {
    while (!response.destroyed && response.write(piece));
  }
  response.on('drain', write)
  write()
}

describe('S13: nobody can hold all of it', () => {
  it('cuts a reader that takes nothing', async () => {
    store.serve(endless)
    const { port } = new URL(app.url)
    const begun = performance.now()
    const socket = connect(Number(port), '127.0.0.1').pause()
    const closed = once(socket, 'close')
    socket.on('error', () => undefined)
    const [name, value] = Object.entries(token)[0] ?? []
    socket.write(`GET ${media(await newFile())} HTTP/1.1\r\nHost: x\r\n${name}: ${value}\r\n\r\n`)
    await expect.poll(store.open).toBe(1)
    await noneOpen(60_000)
    const seconds = Math.round((performance.now() - begun) / 1000)
    store.serve(good)
    socket.resume()
    await closed
    console.log(`S13  a reader that takes nothing is cut after ${seconds} s`)
  })

  it('sends one user so many files at once, and says when there are more', async () => {
    store.serve((_, response) => void response.writeHead(200, whole).write('x'))
    const files = await Promise.all(Array.from({ length: maxOpen }, newFile))
    const stop = new AbortController()
    const { signal } = stop
    const ask = (id: string) => fetch(`${app.url}${media(id)}`, { headers: token, signal })
    const open = await Promise.all(files.map(ask))
    expect(open.map(({ status }) => status)).toEqual(files.map(() => 200))
    const refused = await ask(await newFile())
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5'])
    stop.abort()
    await noneOpen()
    store.serve(good)
    expect((await get(media(await newFile()), token)).status).toBe(200)
    console.log(`S13  ${maxOpen} files at once for one user, then 429`)
  })
})
