/** Removes a preference, so that the browser's or system's applies. */
export function removeCookie(name: string): void {
  document.cookie = `${name}=; path=/; max-age=0; samesite=lax`
}
