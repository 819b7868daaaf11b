import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export type Cuttable = {
  /** The database's URL by way of the proxy. */
  url: string
  /** Breaks all connections and refuses new ones, as a dead server does. */
  cut(): void
  restore(): void
  close(): Promise<void>
}

/** Starts a TCP proxy in front of a database server. */
export async function cuttable(databaseUrl: string): Promise<Cuttable> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return void near.resetAndDestroy()
    const far = connect(Number(target.port || 5432), target.hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      // The end of either side, expected or not, ends the other.
      socket.on('error', () => other.destroy()).on('close', () => other.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    near.pipe(far).pipe(near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${address.port}`
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  const close = async () => {
    cut()
    server.close()
    await once(server, 'close')
  }
  return { url: url.href, cut, restore: () => (isCut = false), close }
}
