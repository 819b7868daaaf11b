/**
 * All rows of one kind, as a column of numbers for each field that lists use. Ordered by id, except for
 * the few rows that share its first twelve digits.
 */
export interface Columns {
  size: number
  /** The first twelve digits of the id. */
  key: Float64Array
  /** The session of the past that the row belongs to, and the row's index in that session. */
  session: Uint32Array
  nth: Uint32Array
  /** Start and end in milliseconds. */
  from: Float64Array
  to: Float64Array
  /** The index of the row's context. */
  context: Uint16Array
}

export interface NewRow {
  id: string
  session: number
  nth: number
  from: number
  to: number
  context?: number
}

/** 48 bits, which a double stores exactly. */
export function keyOf(id: string): number {
  return parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

/** Takes rows one by one and sorts them at the end. */
export class ColumnsBuilder {
  private readonly key: number[] = []
  private readonly session: number[] = []
  private readonly nth: number[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []
  private readonly context: number[] = []

  get size(): number {
    return this.key.length
  }

  add({ id, session, nth, from, to, context = 0 }: NewRow): void {
    this.key.push(keyOf(id))
    this.session.push(session)
    this.nth.push(nth)
    this.from.push(from)
    this.to.push(to)
    this.context.push(context)
  }

  build(): Columns {
    const order = sortedPlaces(Float64Array.from(this.key))
    const pick = (column: number[]) => (_: number, row: number) => column[order[row] ?? 0] ?? 0
    return {
      size: this.size,
      key: new Float64Array(this.size).map(pick(this.key)),
      session: new Uint32Array(this.size).map(pick(this.session)),
      nth: new Uint32Array(this.size).map(pick(this.nth)),
      from: new Float64Array(this.size).map(pick(this.from)),
      to: new Float64Array(this.size).map(pick(this.to)),
      context: new Uint16Array(this.size).map(pick(this.context)),
    }
  }
}

/** The places of the values in ascending order. */
export function sortedPlaces(values: Float64Array): Uint32Array {
  const places = new Uint32Array(values.length).map((_, place) => place)
  return places.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
}
