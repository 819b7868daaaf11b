const keyOf = (sessionId: string) => `roomwarden:may-speak:${sessionId}`

/** Who could speak when Quiet was last ordered for a session in this tab, by participant id. */
export function lastMaySpeak(sessionId: string): ReadonlySet<string> {
  const stored = sessionStorage.getItem(keyOf(sessionId)) ?? ''
  return new Set(stored.split(' ').filter(Boolean))
}

export function keepMaySpeak(sessionId: string, ids: string[]): void {
  sessionStorage.setItem(keyOf(sessionId), ids.join(' '))
}
