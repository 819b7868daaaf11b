/** Follows the browser, or the system, again. */
export function removeCookie(name: string): void {
  document.cookie = `${name}=; path=/; max-age=0; samesite=lax`
}
