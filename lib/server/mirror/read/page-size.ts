import 'server-only'

/** Telnyx gives no more at once. */
const largest = 250
/** Answers are kept to half of what is taken at most, 10 MiB. */
const aimedBytes = 5 * 1024 ** 2

/**
 * How many rows to ask for at once, so that the answer is not too much: sessions bring their
 * participants, and these send what they like. Follows what answers were.
 */
export class PageSize {
  #rows = largest

  get rows(): number {
    return this.#rows
  }

  /** An answer of so many rows had so many bytes. */
  learn(rows: number, bytes: number): void {
    if (rows === 0 || bytes === 0) return
    const fitting = Math.floor((rows * aimedBytes) / bytes)
    if (bytes > aimedBytes) this.#set(fitting)
    else if (rows >= this.#rows / 2) this.#set(Math.min(fitting, this.#rows * 2))
  }

  /** Even so many were too much. Answers whether fewer can be asked for. */
  shrink(): boolean {
    if (this.#rows === 1) return false
    this.#set(Math.floor(this.#rows / 4))
    return true
  }

  #set(rows: number): void {
    this.#rows = Math.min(largest, Math.max(1, rows))
  }
}
