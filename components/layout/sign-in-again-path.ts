import { signInPath } from '@/lib/contract/routes'

/** The sign-in page that leads back to where the reader is. */
export function signInAgainPath(): string {
  if (typeof location === 'undefined') return signInPath()
  const callbackUrl = location.pathname + location.search + location.hash
  return signInPath({ reason: 'expired', callbackUrl })
}
