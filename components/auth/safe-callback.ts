import { homePath } from '@/lib/contract/routes'

const base = 'http://origin.invalid'

/**
 * A path with the fragment of the sign-in page's address, which browsers carry across redirects.
 */
export function withFragment(path: string, hash: string): string {
  return path.includes('#') ? path : path + hash
}

/** The path to open after sign-in: always a page of this app, whatever the address claims. */
export function safeCallback(claimed: string | undefined): string {
  const home = homePath()
  if (claimed === undefined || !/^\/(?![/\\])/.test(claimed)) return home
  const url = URL.parse(claimed, base)
  if (url === null || url.origin !== base) return home
  const path = url.pathname + url.search + url.hash
  // A path may begin with two slashes only after parsing: `/.//host`.
  if (path.startsWith('//') || /^\/(api|sign-in|set-up|invitation|reset)(\/|\?|$)/.test(path))
    return home
  return path
}
