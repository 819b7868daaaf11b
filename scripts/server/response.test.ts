import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { guardResponse } from './response.mjs'

const stops: (() => void)[] = []
afterEach(() => stops.splice(0).forEach((stop) => stop()))

/** Fetches from a server that guards every response and then writes it with `write`. */
async function answer(path: string, write: (response: ServerResponse) => void, method = 'GET') {
  const server = createServer((request, response) => {
    const request_ = {
      path,
      method: request.method ?? '',
      policy: "default-src 'self'",
      requestId: 'r1',
    }
    guardResponse(response, { ...request_, api: path.startsWith('/api'), stopping: () => false })
    write(response)
  })
  server.listen(0, '127.0.0.1')
  stops.push(() => server.close())
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  const answered = await fetch(`http://127.0.0.1:${address.port}${path}`, { method })
  return { status: answered.status, headers: answered.headers, body: await answered.text() }
}

it.each<[string, (response: ServerResponse) => void]>([
  ['end alone', (response) => response.end('hello')],
  ['write and end', (response) => void (response.write('hel'), response.end('lo'))],
  ['flushHeaders', (response) => void (response.flushHeaders(), response.end('hello'))],
  [
    'writeHead with an object',
    (response) => response.writeHead(200, { 'x-powered-by': 'a' }).end('hello'),
  ],
  [
    'writeHead with a list',
    (response) => response.writeHead(200, 'OK', ['x-powered-by', 'a']).end('hello'),
  ],
])('adds the headers to a response made with %s', async (_, write) => {
  const { headers, body } = await answer('/live', write)
  expect(body).toBe('hello')
  expect(headers.get('content-security-policy')).toBe("default-src 'self'")
  expect(headers.get('x-request-id')).toBe('r1')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-powered-by')).toBeNull()
})

it('wins over what was set before, and allows no other origin', async () => {
  const { headers } = await answer('/api/x', (response) => {
    response.setHeader('Content-Security-Policy', 'default-src *')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.writeHead(200, { 'cache-control': 'public', 'set-cookie': ['a=1', 'b=2'] }).end()
  })
  expect(headers.get('content-security-policy')).toBe("default-src 'self'")
  expect(headers.get('access-control-allow-origin')).toBeNull()
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

it('lets hashed files be kept, but not their absence', async () => {
  const keep = 'public, max-age=31536000, immutable'
  const write = (status: number) => (response: ServerResponse) =>
    response.writeHead(status, { 'cache-control': keep }).end()
  expect((await answer('/_next/static/a.js', write(200))).headers.get('cache-control')).toBe(keep)
  expect((await answer('/_next/static/a.js', write(404))).headers.get('cache-control')).toBe(
    'no-store',
  )
})

it('keeps no-transform, which keeps streams uncompressed', async () => {
  const { headers } = await answer('/api/live', (response) =>
    response.writeHead(200, { 'cache-control': 'no-transform' }).end(),
  )
  expect(headers.get('cache-control')).toBe('no-store, no-transform')
})

it.each([404, 405, 500])(
  'turns an empty or foreign %s below /api into our error',
  async (status) => {
    for (const text of ['', '<h1>page</h1>']) {
      const { headers, body } = await answer('/api/x', (response) => {
        response.writeHead(status, { 'content-type': 'text/html', 'content-encoding': 'identity' })
        if (text) response.write(text)
        response.end()
      })
      expect(headers.get('content-type')).toBe('application/json')
      expect(JSON.parse(body)).toMatchObject({ errors: [{ meta: { request_id: 'r1' } }] })
    }
  },
)

it('says of a failed mutation that its outcome is unknown', async () => {
  const write = (response: ServerResponse) => response.writeHead(500).end()
  const { headers, body } = await answer('/api/x', write, 'POST')
  expect(headers.get('x-should-retry')).toBe('false')
  expect(JSON.parse(body)).toMatchObject({ errors: [{ meta: { outcome: 'unknown' } }] })
})

it("leaves an app's own error and other pages alone", async () => {
  const own = await answer('/api/x', (response) =>
    response.writeHead(422, { 'content-type': 'application/json' }).end('{"errors":[]}'),
  )
  expect(own.body).toBe('{"errors":[]}')
  const page = await answer('/nowhere', (response) => response.writeHead(404).end('page'))
  expect(page.body).toBe('page')
})

it('puts back the length and the encoding that Next drops', async () => {
  const { headers } = await answer('/api/x', (response) => {
    response.setHeader('x-roomwarden-content-length', '5')
    response.setHeader('x-roomwarden-content-encoding', 'identity')
    response.end('hello')
  })
  expect(headers.get('content-length')).toBe('5')
  expect(headers.get('content-encoding')).toBe('identity')
  expect([...headers.keys()].filter((name) => name.startsWith('x-roomwarden-'))).toEqual([])
})
