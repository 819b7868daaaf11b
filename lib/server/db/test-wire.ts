import 'server-only'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A proxy in front of a database server that can drop all traffic silently. */
export async function silenceable(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const pairs = new Set<[near: Socket, far: Socket]>()
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname)
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    near.pipe(far).pipe(near)
    for (const socket of pair) {
      // The end of either side ends the other.
      socket.on('error', () => undefined).on('close', () => pair.forEach((end) => end.destroy()))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    /** Silences open connections: nothing passes either way, and neither end notices. */
    silence: () =>
      pairs.forEach(([near, far]) => {
        near.unpipe(far).resume()
        far.unpipe(near).resume()
      }),
    close: async () => {
      server.close()
      await once(server, 'close')
    },
  }
}
