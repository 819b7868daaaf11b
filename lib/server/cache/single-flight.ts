import 'server-only'

/** One request for many askers: a call while one is in flight gets its result. */
export class SingleFlight<Value> {
  private underWay: Promise<Value> | null = null

  run(work: () => Promise<Value>): Promise<Value> {
    this.underWay ??= work().finally(() => (this.underWay = null))
    return this.underWay
  }
}
