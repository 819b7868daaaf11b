import { homePath } from '@/lib/contract/routes'

const base = 'http://origin.invalid'

/** A path of ours with what followed `#` in the address of the sign-in page, which browsers carry on. */
export function withFragment(path: string, hash: string): string {
  return path.includes('#') ? path : path + hash
}

/** Where to go after signing in: a page of ours, whatever the address claims. */
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
