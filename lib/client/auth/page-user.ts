import { pageUserHeader } from '@/lib/contract/session'

/** The shell listens for it on `window`: the browser is another user's by now. */
export const otherUserEvent = 'roomwarden:other-user'

/** The browser's own; the server renders for many, and asks nothing of itself. */
let pageUser: string | null = null

/** Says whose page this is. The first word counts: who signs in later does not take it over. */
export function claimPage(userId: string): void {
  if (typeof window !== 'undefined') pageUser ??= userId
}

/** What every request says of the page that sends it, so that it acts for nobody else. */
export function pageUserHeaders(): Record<string, string> {
  return pageUser === null ? {} : { [pageUserHeader]: pageUser }
}

export function announceOtherUser(): void {
  window.dispatchEvent(new CustomEvent(otherUserEvent))
}
