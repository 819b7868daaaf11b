import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { logger } from '@/lib/server/logger'
import type { Listen } from './database'

const againMs = 500

/** How often it is asked whether the connection still stands, and how long for the answer; ms. */
type Beat = { everyMs: number; timeoutMs: number }
const usual: Beat = { everyMs: 5_000, timeoutMs: 3_000 }

type Ears = { heard: (payload: string) => void; back: () => void; isOver: () => boolean }
type Line = { url: string; channel: string; beat: Beat }

/** Nothing is ever sent on it otherwise: a network that swallows all would go unnoticed. */
function keepAsking(client: pg.Client, { everyMs }: Beat): void {
  const asking = setInterval(() => {
    // Its end is what brings the next connection.
    client.query('select 1').catch(() => void client.end().catch(() => undefined))
  }, everyMs).unref()
  client.once('end', () => clearInterval(asking))
}

/** A connection that listens; resolves once it does. */
async function connect({ url, channel, beat }: Line, ears: Ears): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    query_timeout: beat.timeoutMs,
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
    keepAsking(client, beat)
    return client
  } catch (error) {
    // A standby takes connections and refuses to listen: each try would leave one behind.
    await client.end().catch(() => undefined)
    throw error
  }
}

/** Connects until it succeeds, or until nobody wants it any more. */
async function connectAgain(line: Line, ears: Ears): Promise<pg.Client | null> {
  while (!ears.isOver()) {
    await wait(againMs, undefined, { ref: false })
    try {
      return await connect(line, ears)
    } catch (error) {
      logger.warn(
        { err: error, channel: line.channel },
        'announcements of the database are not heard yet',
      )
    }
  }
  return null
}

/** `LISTEN` on a connection of its own, which is made anew whenever it is cut. */
export function listenOnServer(url: string, beat = usual): Listen {
  return async (channel, heard, back = () => undefined) => {
    const line = { url, channel, beat }
    let over = false
    const ears = { heard, back, isOver: () => over }
    let client: pg.Client | null = await connect(line, ears)
    const keep = (held: pg.Client): void => {
      held.once('end', () => {
        if (over) return
        void connectAgain(line, ears).then((next) => {
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
