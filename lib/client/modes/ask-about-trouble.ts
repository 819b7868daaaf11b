type Asked = { sessionIds: string[]; from: Element | null }
type Listener = (asked: Asked) => void

let listener: Listener | null = null

/** Hears whenever somebody wants rooms brought back; returns how to stop. One at a time. */
export function onTroubleAsked(next: Listener): () => void {
  listener = next
  return () => {
    if (listener === next) listener = null
  }
}

/** Asks what is to be done about the rooms of these sessions. @param from gets the focus back */
export function askAboutTrouble(sessionIds: string[], from: Element | null): void {
  listener?.({ sessionIds, from })
}
