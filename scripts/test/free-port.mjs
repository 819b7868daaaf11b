import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below the kernel's ephemeral ports, which outgoing connections use as well (from 32768 on Linux,
 * 49152 elsewhere): one of those may be taken before a slow server listens on it, even by a client
 * that keeps connecting to that very port.
 */
const FIRST = 20_000

/** Each worker of a run draws from ports of its own, so that no two are given the same. */
const PER_WORKER = 700
const WORKERS = 16

/**
 * A loopback port on which nothing listens.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  const { VITEST_POOL_ID, TEST_PARALLEL_INDEX } = process.env
  const worker = Number(VITEST_POOL_ID ?? TEST_PARALLEL_INDEX ?? WORKERS - 1) % WORKERS
  const port = FIRST + worker * PER_WORKER + randomInt(PER_WORKER)
  return (await isFree(port)) ? port : freePort()
}

/** @param {number} port */
async function isFree(port) {
  const server = createServer()
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch {
    return false // Somebody listens there, or holds it for a connection.
  }
  server.close()
  await once(server, 'close')
  return true
}
