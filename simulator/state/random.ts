import { createHash } from 'node:crypto'

export type RandomState = [number, number, number, number]

/** A small seeded generator (sfc32): the same seed always makes the same world. */
export class Random {
  private a: number
  private b: number
  private c: number
  private d: number

  constructor(seed: number | RandomState) {
    ;[this.a, this.b, this.c, this.d] = Array.isArray(seed) ? seed : stateFrom(seed)
  }

  /** The whole state, from which a restart continues. */
  snapshot(): RandomState {
    return [this.a, this.b, this.c, this.d]
  }

  uint32(): number {
    const { a, b, c, d } = this
    const result = (a + b + d) | 0
    this.d = (d + 1) | 0
    this.a = b ^ (b >>> 9)
    this.b = (c + (c << 3)) | 0
    this.c = (((c << 21) | (c >>> 11)) + result) | 0
    return result >>> 0
  }

  /** Another generator, whose use does not advance this one. */
  fork(): Random {
    return new Random([this.uint32(), this.uint32(), this.uint32(), this.uint32()])
  }

  /** At least 0 and below 1. */
  fraction(): number {
    return this.uint32() / 0x1_0000_0000
  }

  /** An integer from low to high, both inclusive. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  pick<T>(items: readonly [T, ...T[]]): T
  pick<T>(items: readonly T[]): T | undefined
  pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.fraction() * items.length)]
  }

  /** Up to count different items, in random order. */
  sample<T>(items: readonly T[], count: number): T[] {
    const chosen: T[] = []
    /** The places taken, ascending, so that skipping them needs no copy of the items. */
    const taken: number[] = []
    while (chosen.length < count && taken.length < items.length) {
      let place = Math.floor(this.fraction() * (items.length - taken.length))
      let before = 0
      while (before < taken.length && (taken[before] ?? 0) <= place) {
        place += 1
        before += 1
      }
      taken.splice(before, 0, place)
      chosen.push(...items.slice(place, place + 1))
    }
    return chosen
  }

  bytes(length: number): Buffer {
    return Buffer.from(Array.from({ length }, () => this.uint32() & 0xff))
  }

  uuid(): string {
    const hex = [this.uint32(), this.uint32(), this.uint32(), this.uint32()]
      .map((word) => word.toString(16).padStart(8, '0'))
      .join('')
    const variant = '89ab'[parseInt(hex.charAt(16), 16) & 3] ?? '8'
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `${variant}${hex.slice(17, 20)}`,
      hex.slice(20),
    ].join('-')
  }
}

function stateFrom(seed: number): RandomState {
  const digest = createHash('sha256').update(`simulator ${seed}`).digest()
  return [0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)) as RandomState
}
