/** Scheme, two slashes and a host, no blanks; `new URL` alone accepts much more. */
const httpUrl = /^https?:\/\/[^\s/?#\\]+([/?#\\]\S*)?$/i

/** Whether a URL can be sent to: http(s), a host, and no blanks, not even at its ends. */
export function isHttpUrl(url: string): boolean {
  return httpUrl.test(url) && URL.canParse(url) && new URL(url).hostname !== ''
}

/** Whether the text is only a host with an optional port. */
export function isHost(text: string): boolean {
  return isHttpUrl(`https://${text}`) && new URL(`https://${text}`).host === text
}

/** Stands for the host of an unreadable URL; no host has this name. */
export const unknownHost = '?'

/**
 * The host and port of an untrusted URL, since the rest may hold a secret; `unknownHost` if it
 * cannot be parsed.
 */
export function hostOf(url: string): string {
  const trimmed = url.trim()
  return isHttpUrl(trimmed) ? new URL(trimmed).host : unknownHost
}
