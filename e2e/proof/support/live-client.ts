import { request, type ClientRequest, type IncomingMessage } from 'node:http'
import type { Hello } from '@/lib/contract/live-stream'

export type Frame = { id: number | null; event: string; data: unknown }

/** The pause before a client reconnects, in ms. */
const againMs = 100

function toFrame(block: string): Frame {
  const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]))
  const [id, data] = [fields.get('id'), fields.get('data')]
  return {
    id: id === undefined ? null : Number(id),
    event: fields.get('event') ?? 'beat',
    data: data === undefined ? null : JSON.parse(data),
  }
}

/** A client of `/api/live` that, like an EventSource, reconnects with the last id it received. */
export class LiveClient {
  readonly frames: Frame[] = []
  status = 0
  headers: IncomingMessage['headers'] = {}
  isOpen = false
  /** Whether a frame has come since it last connected. */
  isGreeted = false
  /** When its connection last ended, by `performance.now()`. */
  endedAt = 0
  private sent: ClientRequest | null = null
  private answer: IncomingMessage | null = null
  private isOver = false

  constructor(
    private readonly appUrl: string,
    private readonly credentials: Record<string, string>,
    private readonly options: { comesBack?: boolean; search?: string } = {},
  ) {
    this.connect()
  }

  /** The ids of the changes, in the order of their arrival. */
  get ids(): number[] {
    return this.frames.flatMap(({ id }) => (id === null ? [] : [id]))
  }

  of(event: string): unknown[] {
    return this.frames.filter(({ event: name }) => name === event).map(({ data }) => data)
  }

  /** The id that preceded its first change. */
  get beganAfter(): number {
    return (this.of('hello')[0] as Hello).eventId
  }

  /** Breaks the connection, as a network failure does. */
  cut(): void {
    this.sent?.destroy()
  }

  pause(): void {
    this.answer?.pause()
  }

  resume(): void {
    this.answer?.resume()
  }

  leave(): void {
    this.isOver = true
    this.cut()
  }

  private connect(): void {
    const lastId = this.ids.at(-1) ?? (this.of('hello')[0] as Hello | undefined)?.eventId
    const headers = {
      ...this.credentials,
      ...(lastId !== undefined && { 'last-event-id': String(lastId) }),
    }
    const url = `${this.appUrl}/api/live${this.options.search ?? ''}`
    this.sent = request(url, { headers, agent: false }, (answer) => this.read(answer))
    this.sent.on('error', () => undefined).on('close', () => this.ended())
    this.sent.end()
  }

  private read(answer: IncomingMessage): void {
    this.answer = answer
    this.status = answer.statusCode ?? 0
    this.headers = answer.headers
    this.isOpen = true
    let rest = ''
    answer.setEncoding('utf8').on('error', () => undefined)
    answer.on('data', (chunk: string) => {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      this.isGreeted = true
      if (this.status === 200) this.frames.push(...blocks.map(toFrame))
    })
  }

  private ended(): void {
    this.isOpen = false
    this.isGreeted = false
    this.endedAt = performance.now()
    if (this.options.comesBack && !this.isOver) setTimeout(() => this.connect(), againMs)
  }
}

/**
 * The number of changes received twice and of those never received, since the client first
 * connected.
 */
export function faultsOf(client: LiveClient): { doubled: number; lost: number } {
  const { ids, beganAfter } = client
  const distinct = new Set(ids)
  const expected = (ids.at(-1) ?? beganAfter) - beganAfter
  return { doubled: ids.length - distinct.size, lost: expected - distinct.size }
}
