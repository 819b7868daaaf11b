type Listener = (from: HTMLElement | null) => void

let listener: Listener | null = null

/** Subscribes to requests for help; returns the unsubscribe function. One listener at a time. */
export function onHelpAsked(next: Listener): () => void {
  listener = next
  return () => {
    if (listener === next) listener = null
  }
}

/** Opens the help of the page. @param from gets the focus back */
export function askForHelp(from: Element | null): void {
  listener?.(from instanceof HTMLElement ? from : null)
}
