import 'server-only'

/** Telnyx's maximum page size. */
const maxRows = 250
/** Target size of an answer, half of the maximum of 10 MiB. */
const aimedBytes = 5 * 1024 ** 2

/**
 * Chooses page sizes so that answers are not too large: sessions include their participants, whose
 * claims may be any length. It adapts to the answers.
 */
export class PageSize {
  #rows = maxRows

  get rows(): number {
    return this.#rows
  }

  /** Records the size of an answer. */
  record(rows: number, bytes: number): void {
    if (rows === 0 || bytes === 0) return
    const fitting = Math.floor((rows * aimedBytes) / bytes)
    if (bytes > aimedBytes) this.#set(fitting)
    else if (rows >= this.#rows / 2) this.#set(Math.min(fitting, this.#rows * 2))
  }

  /** The last size was too large. Returns whether a smaller one is possible. */
  shrink(): boolean {
    if (this.#rows === 1) return false
    this.#set(Math.floor(this.#rows / 4))
    return true
  }

  #set(rows: number): void {
    this.#rows = Math.min(maxRows, Math.max(1, rows))
  }
}
