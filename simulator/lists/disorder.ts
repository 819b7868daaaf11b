import { Random } from '../state/random'
import type { Settings } from '../world/settings'
import type { Page } from './rows'

/** A new swap evicts the oldest one, which moves two rows as well. */
const maxSwaps = 10_000

/**
 * Disturbs lists at random, as the settings say. Each disturbance has its own random generator, so that
 * none changes another, and all follow from the seed and the order of the requests.
 */
export class Disorder {
  private readonly shuffles: Random
  private readonly swapping: Random
  private readonly totals: Random
  private readonly drops: Random
  private readonly omissions: Random
  /** Pairs of places as fractions of the length, because list lengths differ. */
  private swaps: [number, number][] = []

  constructor(seed: number) {
    const random = new Random(seed + 0.75)
    this.shuffles = random.fork()
    this.swapping = random.fork()
    this.totals = random.fork()
    this.drops = random.fork()
    this.omissions = random.fork()
  }

  /** The rows on this page of a list of this length, as their places in the undisturbed order. */
  places({ number, size }: Page, length: number, settings: Settings): number[] {
    const start = Math.min(length, (number - 1) * size)
    const count = Math.min(size, length - start)
    if (settings.list_order === 'shuffled') return this.distinct(count, length)
    const moved = this.moved(length, settings.list_swaps)
    return Array.from({ length: count }, (_, index) => moved.get(start + index) ?? start + index)
  }

  /** The total that the response states. */
  total(length: number, { list_total_error: maxError }: Settings): number {
    return maxError === 0 ? length : Math.max(0, length + this.totals.between(-maxError, maxError))
  }

  isDropped({ list_drop }: Settings): boolean {
    return list_drop > 0 && this.drops.chance(list_drop)
  }

  /** Whether this session is returned without its participants. */
  isOmitted({ list_omit_participants: share }: Settings): boolean {
    return share > 0 && this.omissions.chance(share)
  }

  /** Distinct random places for a page whose order is never repeated. */
  private distinct(count: number, length: number): number[] {
    const taken = new Map<number, number>()
    return Array.from({ length: count }, (_, index) => {
      const place = this.shuffles.between(index, length - 1)
      const chosen = taken.get(place) ?? place
      taken.set(place, taken.get(index) ?? index)
      return chosen
    })
  }

  /** Swaps further pairs, and returns the undisturbed place of the row at each moved place. */
  private moved(length: number, count: number): Map<number, number> {
    if (count === 0) this.swaps = []
    for (let added = 0; added < count; added += 1) {
      this.swaps.push([this.swapping.fraction(), this.swapping.fraction()])
    }
    this.swaps = this.swaps.slice(-maxSwaps)
    const moved = new Map<number, number>()
    for (const pair of this.swaps) {
      const [a, b] = [Math.floor(pair[0] * length), Math.floor(pair[1] * length)]
      const first = moved.get(a) ?? a
      moved.set(a, moved.get(b) ?? b)
      moved.set(b, first)
    }
    return moved
  }
}
