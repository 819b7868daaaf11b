import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { logger } from '@/lib/server/logger'
import type { Listen } from './database'

const againMs = 500

/** Interval and timeout of the check of the connection; ms. */
type Beat = { everyMs: number; timeoutMs: number }
const usual: Beat = { everyMs: 5_000, timeoutMs: 3_000 }

type Listener = {
  onPayload: (payload: string) => void
  onReconnect: () => void
  isOver: () => boolean
}
type Line = { url: string; channel: string; beat: Beat }

/** Pings the connection: it sends nothing else, so a silent network would go unnoticed. */
function keepAsking(client: pg.Client, { everyMs }: Beat): void {
  const asking = setInterval(() => {
    // Its end triggers the next connection.
    client.query('select 1').catch(() => void client.end().catch(() => undefined))
  }, everyMs).unref()
  client.once('end', () => clearInterval(asking))
}

/** A connection that listens; resolves once it does. */
async function connect({ url, channel, beat }: Line, listener: Listener): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    query_timeout: beat.timeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    application_name: 'roomwarden-listen',
  })
  client.on('notification', ({ payload }) => listener.onPayload(payload ?? ''))
  // The end follows, and with it the next connection.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query(`listen ${client.escapeIdentifier(channel)}`)
    keepAsking(client, beat)
    return client
  } catch (error) {
    // A standby accepts connections but refuses `LISTEN`: each try would leak one.
    await client.end().catch(() => undefined)
    throw error
  }
}

/** Retries until it is connected, or stopped. */
async function connectAgain(line: Line, listener: Listener): Promise<pg.Client | null> {
  while (!listener.isOver()) {
    await wait(againMs, undefined, { ref: false })
    try {
      return await connect(line, listener)
    } catch (error) {
      logger.warn(
        { err: error, channel: line.channel },
        'announcements of the database do not arrive yet',
      )
    }
  }
  return null
}

/** `LISTEN` on a dedicated connection, which is replaced whenever it is cut. */
export function listenOnServer(url: string, beat = usual): Listen {
  return async (channel, onPayload, onReconnect = () => undefined) => {
    const line = { url, channel, beat }
    let over = false
    const listener = { onPayload, onReconnect, isOver: () => over }
    let client: pg.Client | null = await connect(line, listener)
    const keep = (connected: pg.Client): void => {
      connected.once('end', () => {
        if (over) return
        void connectAgain(line, listener).then((next) => {
          client = next
          if (!next) return
          keep(next)
          onReconnect()
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
