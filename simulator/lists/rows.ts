/** The rows that a list has found, in order: an array, or an object that makes each row on demand. */
export interface Rows<T> {
  readonly length: number
  at(index: number): T | undefined
}

export interface Page {
  number: number
  size: number
}
