import 'server-only'

/** The one pause that a 429 imposes on every call; times are milliseconds. */
export class Pause {
  #until = -Infinity

  constructor(
    readonly clock: () => number,
    readonly maxMs: number,
  ) {}

  /** Lengthens the pause, never shortens it. Returns what was granted after the cap. */
  begin(ms: number): number {
    const granted = Math.min(ms, this.maxMs)
    this.#until = Math.max(this.#until, this.clock() + granted)
    return granted
  }

  leftMs(): number {
    return Math.max(0, this.#until - this.clock())
  }
}
