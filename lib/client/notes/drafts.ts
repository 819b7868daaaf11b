const drafts = new Map<string, string>()

/**
 * Keeps what was typed for as long as the page lives, wherever the reader goes in it. While there is
 * anything, the browser asks before the page is closed.
 */
export function keepNoteDraft(of: string, text: string): void {
  if (text.trim() === '') drafts.delete(of)
  else drafts.set(of, text)
  if (drafts.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
}

export const noteDraftOf = (of: string): string => drafts.get(of) ?? ''

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
