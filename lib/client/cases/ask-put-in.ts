import type { NewCaseItem } from '@/lib/contract/cases'

/** The items to put in; null for those that the page shows or has selected. */
type Asked = { items: NewCaseItem[] | null; from: Element | null }
type Listener = (asked: Asked) => void

let listener: Listener | null = null

/**
 * Listens for requests to put items into a case; returns the unsubscribe. One listener at a time.
 */
export function onPutInAsked(next: Listener): () => void {
  listener = next
  return () => {
    if (listener === next) listener = null
  }
}

/**
 * Opens the choice of a case.
 * @param items null: those that the page shows or has selected
 */
export function askPutIn(items: NewCaseItem[] | null, from: Element | null): void {
  listener?.({ items, from })
}
