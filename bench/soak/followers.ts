import { setMaxListeners } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { StreamClient } from '../harness/stream-client'

/** How long a client stays before it reconnects, in milliseconds. */
const connectedMs = { min: 60_000, max: 180_000 }
const awayMs = 2_000

const between = (min: number, max: number) => min + Math.random() * (max - min)

/** Clients of the live stream, each of which resumes after its last event when it reconnects. */
export class Followers {
  reconnects = 0
  /** Streams that the server ended or refused. */
  cuts = 0
  private readonly clients: StreamClient[]
  private readonly stopping = new AbortController()

  constructor(url: string, cookies: string[], each: number) {
    setMaxListeners(0, this.stopping.signal)
    this.clients = cookies.flatMap((cookie) =>
      Array.from({ length: each }, () => new StreamClient({ url: `${url}/api/live`, cookie })),
    )
  }

  /** Resolves when all streams are open. */
  async start(): Promise<void> {
    for (const client of this.clients) await client.open()
    for (const client of this.clients) void this.reconnectRepeatedly(client)
  }

  stop(): void {
    this.stopping.abort()
    for (const client of this.clients) client.close()
  }

  totals() {
    const sum = (key: 'events' | 'lost' | 'doubled' | 'resets') =>
      this.clients.reduce((total, client) => total + client[key], 0)
    return {
      streams: this.clients.filter(({ isOpen }) => isOpen).length,
      events: sum('events'),
      lost: sum('lost'),
      doubled: sum('doubled'),
      resets: sum('resets'),
      reconnects: this.reconnects,
      cuts: this.cuts,
    }
  }

  /** How many events the slowest client is behind the fastest. */
  behind(): number {
    const ids = this.clients.map(({ lastId }) => lastId ?? 0)
    return Math.max(...ids) - Math.min(...ids)
  }

  private async reconnectRepeatedly(client: StreamClient): Promise<void> {
    while (await this.pause(between(connectedMs.min, connectedMs.max))) {
      if (!client.isOpen) this.cuts += 1
      client.close()
      if (!(await this.pause(between(0, awayMs)))) return
      await client.open().catch(() => undefined)
      this.reconnects += 1
    }
  }

  /** Returns false once the followers are stopped. */
  private async pause(ms: number): Promise<boolean> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined)
    return !this.stopping.signal.aborted
  }
}
