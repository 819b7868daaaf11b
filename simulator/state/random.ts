import { createHash } from 'node:crypto'

export type RandomState = [number, number, number, number]

/** A small seeded generator (sfc32), so that one seed always makes the same world. */
export class Random {
  private state: RandomState

  constructor(seed: number | RandomState) {
    this.state = Array.isArray(seed) ? [...seed] : stateFrom(seed)
  }

  /** The whole state, to go on from after a restart. */
  snapshot(): RandomState {
    return [...this.state]
  }

  uint32(): number {
    let [a, b, c, d] = this.state
    const result = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + result
    this.state = [a, b, c | 0, d]
    return result >>> 0
  }

  /** Another generator, so that what is drawn from it does not move this one. */
  fork(): Random {
    return new Random([this.uint32(), this.uint32(), this.uint32(), this.uint32()])
  }

  /** At least 0 and below 1. */
  fraction(): number {
    return this.uint32() / 0x1_0000_0000
  }

  /** An integer from low to high, both included. */
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
    const pool = [...items]
    const chosen: T[] = []
    while (chosen.length < count && pool.length > 0) {
      chosen.push(...pool.splice(Math.floor(this.fraction() * pool.length), 1))
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
