/** What a list has found, in its order. An array is one; others make a row when it is asked for. */
export interface Rows<T> {
  readonly length: number
  at(index: number): T | undefined
}

export interface Page {
  number: number
  size: number
}
