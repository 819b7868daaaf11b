import 'server-only'

/** One request for many askers: whoever asks while one is under way gets what that one gives. */
export class SingleFlight<Value> {
  private underWay: Promise<Value> | null = null

  run(work: () => Promise<Value>): Promise<Value> {
    this.underWay ??= work().finally(() => (this.underWay = null))
    return this.underWay
  }
}
