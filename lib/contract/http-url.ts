/** A scheme, two slashes and a host, nothing blank in it; `new URL` alone takes much more. */
const httpUrl = /^https?:\/\/[^\s/?#\\]+([/?#\\]\S*)?$/i

/** Whether a URL can be sent to: http(s), a host, and no blank anywhere, not even at its ends. */
export function isHttpUrl(url: string): boolean {
  return httpUrl.test(url) && URL.canParse(url) && new URL(url).hostname !== ''
}

/** Whether it is a host, with its port if it has one, and nothing besides. */
export function isHost(text: string): boolean {
  return isHttpUrl(`https://${text}`) && new URL(`https://${text}`).host === text
}

/** Stands for the host of a URL that cannot be read; no host is called so. */
export const unknownHost = '?'

/**
 * All of a foreign URL that may be shown: its host and port, for the rest may hold a secret. Of one
 * that cannot be read nothing is shown: `unknownHost`.
 */
export function hostOf(url: string): string {
  const trimmed = url.trim()
  return isHttpUrl(trimmed) ? new URL(trimmed).host : unknownHost
}
