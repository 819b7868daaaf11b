import type { NewCaseItem } from '@/lib/contract/cases'

/** What is to be put in, where it is not what the page shows or has selected. */
type Asked = { items: NewCaseItem[] | null; from: Element | null }
type Listener = (asked: Asked) => void

let listener: Listener | null = null

/** Hears whenever somebody wants to put something into a case; returns how to stop. One at a time. */
export function onPutInAsked(next: Listener): () => void {
  listener = next
  return () => {
    if (listener === next) listener = null
  }
}

/** Asks into which case. @param items null: what the page shows or has selected */
export function askPutIn(items: NewCaseItem[] | null, from: Element | null): void {
  listener?.({ items, from })
}
