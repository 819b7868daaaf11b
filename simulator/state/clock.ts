/** The simulated time: the real one plus what steering has added, or frozen. Milliseconds. */
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

  /** How far it is ahead of the real time. */
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

  /** From now on only advance moves it. */
  freeze(): void {
    this.frozenAt ??= this.now()
  }

  /** Goes on from where it stands. */
  thaw(): void {
    this.offset = this.ahead
    this.frozenAt = null
  }
}
