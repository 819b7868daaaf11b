import 'server-only'

type Held<Value> = { value: Value; at: number }

type KnownOptions<Value> = {
  /** Reads one; throws what it cannot read. */
  read: (id: string) => Promise<Value>
  /** Milliseconds after which it is read anew. */
  freshMs: number
  onProblem: (id: string, error: unknown) => void
}

const atOnce = 8
const most = 20_000

/** Things of Telnyx that many rows name, each read once and kept for a while. */
export class Known<Value> {
  private readonly held = new Map<string, Held<Value>>()
  private readonly underWay = new Map<string, Promise<void>>()

  constructor(private readonly options: KnownOptions<Value>) {}

  get(id: string | null | undefined): Value | null {
    return id ? (this.held.get(id)?.value ?? null) : null
  }

  /** All that is held, the longest held first. */
  all(): Value[] {
    return [...this.held.values()].map(({ value }) => value)
  }

  hold(id: string, value: Value): void {
    this.held.delete(id)
    this.held.set(id, { value, at: Date.now() })
    const oldest = this.held.keys().next()
    if (this.held.size > most && !oldest.done) this.held.delete(oldest.value)
  }

  forget(id: string): void {
    this.held.delete(id)
  }

  isDue(id: string): boolean {
    const held = this.held.get(id)
    return !held || Date.now() - held.at > this.options.freshMs
  }

  /** Reads those that are unknown or old, eight at a time; what fails stays as it was. */
  async learn(ids: (string | null | undefined)[]): Promise<void> {
    const due = [...new Set(ids)].filter((id): id is string => !!id && this.isDue(id))
    const queue = due.values()
    const worker = async () => {
      for (const id of queue) await this.readOnce(id)
    }
    await Promise.all(Array.from({ length: Math.min(atOnce, due.length) }, worker))
  }

  private readOnce(id: string): Promise<void> {
    const running = this.underWay.get(id) ?? this.read(id).finally(() => this.underWay.delete(id))
    this.underWay.set(id, running)
    return running
  }

  private async read(id: string): Promise<void> {
    try {
      this.hold(id, await this.options.read(id))
    } catch (error) {
      this.options.onProblem(id, error)
    }
  }
}
