/** The simulated time in milliseconds: the real time plus what was added, or frozen. */
export class Clock {
  private frozenAt: number | null = null

  constructor(private offset = 0) {}

  static frozenAt(milliseconds: number): Clock {
    const clock = new Clock()
    clock.frozenAt = milliseconds
    return clock
  }

  get frozen(): boolean {
    return this.frozenAt !== null
  }

  /** How far the simulated time is ahead of the real time. */
  get ahead(): number {
    return this.now() - Date.now()
  }

  now(): number {
    return this.frozenAt ?? Date.now() + this.offset
  }

  advance(milliseconds: number): void {
    this.offset += milliseconds
    if (this.frozenAt !== null) this.frozenAt += milliseconds
  }

  /** Stops the clock; only advance moves it now. */
  freeze(): void {
    this.frozenAt ??= this.now()
  }

  /** Resumes from the frozen time. */
  thaw(): void {
    this.offset = this.ahead
    this.frozenAt = null
  }
}
