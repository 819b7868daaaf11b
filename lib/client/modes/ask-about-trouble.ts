type Asked = { sessionIds: string[]; from: Element | null }
type Listener = (asked: Asked) => void

let listener: Listener | null = null

/**
 * Listens for requests to open the safety modes dialog; returns the unsubscribe. One listener at a
 * time.
 */
export function onTroubleAsked(next: Listener): () => void {
  listener = next
  return () => {
    if (listener === next) listener = null
  }
}

/**
 * Opens the safety modes dialog for the rooms of these sessions.
 * @param from gets the focus back
 */
export function askAboutTrouble(sessionIds: string[], from: Element | null): void {
  listener?.({ sessionIds, from })
}
