import 'server-only'
import type { Many } from '@/lib/contract/telnyx'
import { wasTooMuch } from '@/lib/server/telnyx/read-raw'

/** A page of Telnyx's list: `number` counts from 1, `size` is items per page. */
export type Page = { number: number; size: number }

/** Telnyx's maximum page size, and what each size is split into. */
const largest = 250
const smaller: Record<number, number> = { 250: 50, 50: 10, 10: 2, 2: 1 }

/** How long a page that was too large is not requested whole, in ms. */
const heavyMs = 60_000
const maxHeavy = 1_000

type Part<Item> = { items: Item[]; total: number | null }

type Reads<Item> = {
  /** Requests a page of Telnyx. */
  page: (page: Page) => Promise<Many<Item>>
  /** Reads an item in another way that is too large even alone. */
  alone: (page: Page) => Promise<Item[]>
}

/**
 * Reads a list whose pages may exceed the limit of 10 MiB: such a page is split until each part can
 * be read, and an item that is too large alone is read in another way. Other pages stay large, and
 * after a minute the page is tried whole again.
 */
export class SplitPages<Item> {
  private readonly heavySince = new Map<string, number>()

  constructor(private readonly reads: Reads<Item>) {}

  /** All items, or the first `max` of them. Throws as `telnyxRead`. */
  async all(max: number): Promise<{ items: Item[]; cutOff: boolean }> {
    const items: Item[] = []
    for (let number = 1; ; number += 1) {
      const part = await this.part({ number, size: largest })
      items.push(...part.items)
      if (part.items.length === 0 || number * largest >= (part.total ?? 0))
        return { items, cutOff: false }
      if (items.length >= max) return { items, cutOff: true }
    }
  }

  private async part(page: Page): Promise<Part<Item>> {
    if (this.isHeavy(page)) return this.split(page)
    try {
      const { data, meta } = await this.reads.page(page)
      return { items: data, total: meta?.total_results ?? (meta?.total_pages ?? 1) * page.size }
    } catch (error) {
      if (!wasTooMuch(error)) throw error
      this.noteHeavy(page)
      return this.split(page)
    }
  }

  private async split(page: Page): Promise<Part<Item>> {
    const size = smaller[page.size]
    if (size === undefined) return { items: await this.reads.alone(page), total: null }
    const parts = page.size / size
    const items: Item[] = []
    let total: number | null = null
    for (let index = 1; index <= parts; index += 1) {
      const number = (page.number - 1) * parts + index
      if (total !== null && (number - 1) * size >= total) break
      const part = await this.part({ number, size })
      items.push(...part.items)
      total = part.total ?? total
    }
    return { items, total }
  }

  private isHeavy({ number, size }: Page): boolean {
    const since = this.heavySince.get(`${size}/${number}`)
    return since !== undefined && performance.now() - since < heavyMs
  }

  private noteHeavy({ number, size }: Page): void {
    if (this.heavySince.size >= maxHeavy) this.heavySince.clear()
    this.heavySince.set(`${size}/${number}`, performance.now())
  }
}
