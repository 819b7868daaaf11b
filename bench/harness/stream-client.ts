import { get, type ClientRequest, type IncomingMessage } from 'node:http'

type Options = { url: string; cookie?: string; onCut?: () => void }

/** A client of the live stream that counts lost and repeated events. */
export class StreamClient {
  events = 0
  /** Events missing without a `reset`. */
  lost = 0
  doubled = 0
  resets = 0
  /** The id of the last change; null before the first stream. */
  lastId: number | null = null
  private request: ClientRequest | null = null
  private rest = ''

  constructor(private readonly options: Options) {}

  /** Opens the stream, after the last event if there was one; resolves with the first bytes. */
  open(): Promise<void> {
    const { url, cookie, onCut } = this.options
    const headers = {
      accept: 'text/event-stream',
      ...(cookie !== undefined && { cookie }),
      ...(this.lastId !== null && { 'last-event-id': String(this.lastId) }),
    }
    this.rest = ''
    return new Promise((resolve, reject) => {
      const request = get(url, { agent: false, headers }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode}`))
        this.read(response, resolve)
      })
      this.request = request
      const onEnd = () => {
        if (this.request !== request) return
        this.request = null
        onCut?.()
      }
      request.on('error', (error) => {
        reject(error)
        onEnd()
      })
      request.on('close', onEnd)
    })
  }

  /** Ends the stream as a closed browser does. */
  close(): void {
    const { request } = this
    this.request = null
    request?.destroy()
  }

  get isOpen(): boolean {
    return this.request !== null
  }

  private read(response: IncomingMessage, onFirst: () => void): void {
    response.setEncoding('utf8').on('data', (text: string) => {
      onFirst()
      const blocks = (this.rest + text).split('\n\n')
      this.rest = blocks.pop() ?? ''
      for (const block of blocks) this.handle(block)
    })
  }

  private handle(block: string): void {
    const [, event] = /^event: (.*)$/m.exec(block) ?? []
    if (event === 'reset') {
      this.resets += 1
      this.lastId = null
    }
    if (event === 'hello') {
      const [, eventId] = /"eventId":(\d+)/.exec(block) ?? []
      this.lastId ??= Number(eventId)
    }
    if (event === 'change') this.count(Number(/^id: (\d+)$/m.exec(block)?.[1]))
  }

  /** The server's ids have no gaps, so a gap is a loss. */
  private count(id: number): void {
    this.events += 1
    if (this.lastId !== null && id <= this.lastId) {
      this.doubled += 1
      return
    }
    if (this.lastId !== null) this.lost += id - this.lastId - 1
    this.lastId = id
  }
}
