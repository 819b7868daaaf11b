import { signInPath } from '@/lib/contract/routes'

/** The address of the sign-in page, with this page as callback. */
export function signInAgainPath(): string {
  if (typeof location === 'undefined') return signInPath()
  const callbackUrl = location.pathname + location.search + location.hash
  return signInPath({ reason: 'expired', callbackUrl })
}
