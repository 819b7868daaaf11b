import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { expect, it } from 'vitest'
import { closeServer, runHooks } from './shutdown.mjs'

async function startServer(write: (path: string, response: ServerResponse) => void) {
  const open = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    write(request.url ?? '', response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no address')
  return { server, open, url: `http://127.0.0.1:${address.port}` }
}

it('ends streams, lets a request in flight finish, and then is closed', async () => {
  let finish: () => void = () => undefined
  const { server, open, url } = await startServer((path, response) => {
    if (path === '/slow') finish = () => response.end('done')
    else response.setHeader('content-type', 'text/event-stream').write('data: a\n\n')
  })
  const stream = await fetch(`${url}/stream`)
  const slow = fetch(`${url}/slow`).then((response) => response.text())
  await once(server, 'request')

  const closed = closeServer(server, open)
  expect(await stream.text()).toBe('data: a\n\n')
  finish()
  expect(await slow).toBe('done')
  await closed
  expect(server.listening).toBe(false)
})

it('cuts what does not end in time', async () => {
  const { server, open, url } = await startServer(() => undefined)
  const stuck = fetch(url)
  const cut = expect(stuck).rejects.toThrow('fetch failed')
  await once(server, 'request')
  await closeServer(server, open, 0)
  await cut
})

it('runs the hooks latest first, also after one has failed', async () => {
  const order: string[] = []
  const succeeded = await runHooks([
    async () => void order.push('first'),
    async () => Promise.reject(new Error('broken on purpose')),
    async () => void order.push('third'),
  ])
  expect(order).toEqual(['third', 'first'])
  expect(succeeded).toBe(false)
})
