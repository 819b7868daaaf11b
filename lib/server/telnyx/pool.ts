import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'
import type { Limits } from './settings'

const keepAliveMs = 20_000
const closeMs = 3_000

/** Keep-alive connections to one origin; all other timeouts belong to the exchange. */
export function createPool(origin: string, limits: Limits): Pool {
  return new Pool(origin, {
    connections: limits.connections,
    pipelining: 1,
    connectTimeout: limits.connectMs,
    keepAliveTimeout: keepAliveMs,
    headersTimeout: 0,
    bodyTimeout: 0,
  })
}

/** Lets calls in flight finish for three seconds, then cuts them. */
export async function closePool(pool: Pool): Promise<void> {
  if (pool.closed) return
  await Promise.race([pool.close(), sleep(closeMs, undefined, { ref: false })])
  await pool.destroy()
}
