type Listener = (from: HTMLElement | null) => void

let listener: Listener | null = null

/** Hears whenever somebody wants help with the page; returns how to stop. One at a time. */
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
