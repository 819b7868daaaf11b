import 'server-only'
import type { Hello, LiveChange } from '@/lib/contract/live-stream'
import { liveRoute } from './route'

export type Frame = { id: number | null; event: string; data: unknown }

const blocksOf = (text: string) => text.split('\n\n').filter(Boolean)

function toFrame(block: string): Frame {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)))
  const { id, event = 'beat', data } = fields as Record<string, string | undefined>
  return { id: id === undefined ? null : Number(id), event, data: data ? JSON.parse(data) : null }
}

/** What a client of the stream has received so far. */
export class TestStream {
  readonly frames: Frame[] = []
  isOver = false

  private constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  /** Opens a stream by its route; throws the answer's text unless it is a stream. */
  static async open(headers: Record<string, string>, search = ''): Promise<TestStream> {
    const answer = await openRaw(headers, search)
    if (answer.status !== 200 || !answer.body) throw new Error(await answer.text())
    const stream = new TestStream(answer.body.getReader())
    void stream.readOn()
    return stream
  }

  events(name: string): unknown[] {
    return this.frames.filter(({ event }) => event === name).map(({ data }) => data)
  }

  get hello(): Hello | undefined {
    return this.events('hello')[0] as Hello | undefined
  }

  get changes(): LiveChange[] {
    return this.events('change') as LiveChange[]
  }

  get ids(): number[] {
    return this.frames.flatMap(({ id }) => (id === null ? [] : [id]))
  }

  leave(): Promise<void> {
    return this.reader.cancel()
  }

  private async readOn(): Promise<void> {
    const decoder = new TextDecoder()
    try {
      for (;;) {
        const { done, value } = await this.reader.read()
        if (done) break
        this.frames.push(...blocksOf(decoder.decode(value)).map(toFrame))
      }
    } finally {
      this.isOver = true
    }
  }
}

export function openRaw(headers: Record<string, string>, search = ''): Promise<Response> {
  const request = new Request(`http://localhost/api/live${search}`, { headers })
  return liveRoute(request, { params: Promise.resolve({}) })
}
