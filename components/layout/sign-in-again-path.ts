/** The sign-in page that leads back to where the reader is. */
export function signInAgainPath(): string {
  if (typeof location === 'undefined') return '/sign-in'
  const callbackUrl = location.pathname + location.search + location.hash
  return `/sign-in?${new URLSearchParams({ reason: 'expired', callbackUrl })}`
}
