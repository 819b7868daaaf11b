import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { logger } from '@/lib/server/logger'
import type { Listen } from './database'

const againMs = 500

type Ears = { heard: (payload: string) => void; back: () => void; isOver: () => boolean }

/** A connection that listens; resolves once it does. */
async function connect(url: string, channel: string, ears: Ears): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    application_name: 'roomwarden-listen',
  })
  client.on('notification', ({ payload }) => ears.heard(payload ?? ''))
  // The end follows, and with it the next connection.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    return client
  } catch (error) {
    // A standby takes connections and refuses to listen: each try would leave one behind.
    await client.end().catch(() => undefined)
    throw error
  }
}

/** Connects until it succeeds, or until nobody wants it any more. */
async function connectAgain(url: string, channel: string, ears: Ears): Promise<pg.Client | null> {
  while (!ears.isOver()) {
    await wait(againMs, undefined, { ref: false })
    try {
      return await connect(url, channel, ears)
    } catch (error) {
      logger.warn({ err: error, channel }, 'announcements of the database are not heard yet')
    }
  }
  return null
}

/** `LISTEN` on a connection of its own, which is made anew whenever it is cut. */
export function listenOnServer(url: string): Listen {
  return async (channel, heard, back = () => undefined) => {
    let over = false
    const ears = { heard, back, isOver: () => over }
    let client: pg.Client | null = await connect(url, channel, ears)
    const keep = (held: pg.Client): void => {
      held.once('end', () => {
        if (over) return
        void connectAgain(url, channel, ears).then((next) => {
          client = next
          if (!next) return
          keep(next)
          back()
        })
      })
    }
    keep(client)
    return async () => {
      over = true
      await client?.end()
    }
  }
}
