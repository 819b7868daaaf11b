/** Which records differ from what the seed makes, so that only those need be kept. */
export class SeedChanges {
  /** Null as long as nothing follows from the seed, and everything is to be kept. */
  private changed: Set<string> | null = null
  private readonly gone = new Set<string>()

  /** All that is there now can be made again. */
  seal(): void {
    this.changed = new Set()
  }

  noteChange(id: string): void {
    this.changed?.add(id)
    this.gone.delete(id)
  }

  noteRemoval(id: string): void {
    if (this.changed) this.gone.add(id)
    this.changed?.delete(id)
  }

  isChanged(id: string): boolean {
    return this.changed?.has(id) ?? true
  }

  /** Ids that the seed makes and that were removed. */
  removed(): Iterable<string> {
    return this.gone
  }
}
