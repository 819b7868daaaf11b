import { setTimeout as delay } from 'node:timers/promises'

const againMs = 250

/** Follows the live stream of one instance and goes on after every cut, as a browser does. */
export class Follower {
  /** The ids of all changes heard, in order. */
  readonly ids: number[] = []
  resets = 0
  cuts = 0
  private readonly over = new AbortController()
  private after: number | null = null
  private loop: Promise<void> | null = null

  constructor(
    private readonly appUrl: string,
    private readonly headers: Record<string, string>,
  ) {}

  /** Resolves once the stream has greeted. */
  start(): Promise<void> {
    return new Promise((greeted) => {
      this.loop = this.follow(greeted)
    })
  }

  async stop(): Promise<void> {
    this.over.abort()
    await this.loop
  }

  /** Ids heard twice, and ids between the first and the last that were never heard. */
  faults(): { doubled: number; lost: number } {
    const unique = new Set(this.ids)
    const first = this.ids[0] ?? 0
    const last = this.ids.at(-1) ?? 0
    const expected = this.ids.length === 0 ? 0 : last - first + 1
    return { doubled: this.ids.length - unique.size, lost: expected - unique.size }
  }

  private async follow(greeted: () => void): Promise<void> {
    while (!this.over.signal.aborted) {
      try {
        await this.listen(greeted)
      } catch {
        // Cut, refused or not there: that is what is proved.
      }
      this.cuts += 1
      await delay(againMs, undefined, { signal: this.over.signal }).catch(() => undefined)
    }
  }

  private async listen(greeted: () => void): Promise<void> {
    const headers = new Headers(this.headers)
    if (this.after !== null) headers.set('last-event-id', String(this.after))
    const response = await fetch(`${this.appUrl}/api/live`, { headers, signal: this.over.signal })
    if (!response.ok || !response.body) throw new Error(`the stream answered ${response.status}`)
    let text = ''
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const frames = `${text}${chunk}`.split('\n\n')
      text = frames.pop() ?? ''
      for (const frame of frames) this.take(frame)
      greeted()
    }
  }

  private take(frame: string): void {
    if (/^event: ?reset$/m.test(frame)) this.resets += 1
    const greeting = /^event: ?hello$/m.test(frame) && /"eventId":(\d+)/.exec(frame)?.[1]
    if (greeting) this.after ??= Number(greeting)
    const id = /^id: ?(\d+)$/m.exec(frame)?.[1]
    if (id === undefined) return
    this.after = Number(id)
    this.ids.push(this.after)
  }
}
