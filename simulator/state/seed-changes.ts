/** Tracks the records that differ from what the seed makes, so that only those are stored. */
export class SeedChanges {
  /** Null until the world is sealed; until then every record is stored. */
  private changed: Set<string> | null = null
  private readonly gone = new Set<string>()

  /** Marks all present records as reproducible from the seed. */
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

  /** Ids of records that the seed makes and that were removed. */
  removed(): Iterable<string> {
    return this.gone
  }
}
