import { pageUserHeader } from '@/lib/contract/session'

/** Dispatched on `window` when the browser is signed in as another user. */
export const otherUserEvent = 'roomwarden:other-user'

/** Set in browsers only: the server renders for many users. */
let pageUser: string | null = null

/** Sets the user of this page. The first call counts: a later sign-in does not change it. */
export function claimPage(userId: string): void {
  if (typeof window !== 'undefined') pageUser ??= userId
}

/** The header that names the page's user, so that a request acts for nobody else. */
export function pageUserHeaders(): Record<string, string> {
  return pageUser === null ? {} : { [pageUserHeader]: pageUser }
}

export function announceOtherUser(): void {
  window.dispatchEvent(new CustomEvent(otherUserEvent))
}
