const drafts = new Map<string, string>()

/**
 * Keeps unsaved input while the page lives, across navigation. While there is any, the browser asks
 * before the page closes.
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
