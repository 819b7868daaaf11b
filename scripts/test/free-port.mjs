import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below the kernel's ephemeral ports (from 32768 on Linux, 49152 elsewhere): an outgoing connection may
 * take one of those before a slow server listens on it, even a client that keeps connecting to it.
 */
const FIRST = 20_000

/** Each worker of a run draws from its own ports, so that no two get the same. */
const PER_WORKER = 700
const WORKERS = 16

/**
 * Resolves with a loopback port on which nothing listens.
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
    return false // Something listens there, or a connection uses it.
  }
  server.close()
  await once(server, 'close')
  return true
}
