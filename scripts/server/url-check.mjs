const LONGEST_URL = 8192
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/**
 * Checks a request target; returns the HTTP status to refuse it with, or undefined. Next answers several
 * of these with 500 or a redirect, and passes encoded slashes to route handlers decoded.
 *
 * @param {string} method
 * @param {string} url the request target as sent
 * @returns {400 | 404 | 405 | 414 | undefined}
 */
export function refuse(method, url) {
  if (!METHODS.has(method)) return 405
  if (url.length > LONGEST_URL) return 414
  const path = pathOf(url)
  if (isMalformed(url, path)) return 400
  // The image optimiser is off, because it fetches any URL that a request names.
  if (/^\/_next\/image(\/|$)/i.test(decodeURIComponent(path))) return 404
  return isApi(url) || isForPages(method, path) ? undefined : 405
}

/**
 * Checks the headers of a request; returns the HTTP status to refuse it with, or undefined. Node would
 * refuse a missing host without our headers; Next answers 500 to a router state that it cannot parse.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {(state: string) => unknown} checkRouterState throws for what Next does not take
 * @returns {400 | undefined}
 */
export function refuseHeaders({ headers, httpVersion }, checkRouterState) {
  if (httpVersion === '1.1' && !headers.host) return 400
  const state = headers['next-router-state-tree']
  if (state === undefined) return undefined
  try {
    checkRouterState(String(state))
    return undefined
  } catch {
    return 400
  }
}

/**
 * Pages are only read, because every act goes through `/api`. Next would look for a server action in any
 * other method. Paths below `/__nextjs` exist in development only.
 *
 * @param {string} method
 * @param {string} path
 */
function isForPages(method, path) {
  return ['GET', 'HEAD', 'OPTIONS'].includes(method) || path.startsWith('/__nextjs')
}

/**
 * Whether errors for this URL must be JSON. Accepts a malformed URL too.
 *
 * @param {string} url
 */
export function isApi(url) {
  const [, first = ''] = pathOf(url).split(/[/\\]+/)
  return (decode(first) ?? first).toLowerCase() === 'api'
}

/** @param {string} url */
function pathOf(url) {
  return url.split(/[?#]/, 1)[0] ?? ''
}

/** @param {string} url @param {string} path */
function isMalformed(url, path) {
  // A target is visible ASCII by RFC 9112; a fragment is never sent.
  if (!/^\/[\x21-\x7e]*$/.test(url) || url.includes('#')) return true
  if (path.includes('//') || path.includes('\\')) return true
  const segments = path.split('/')
  const decoded = segments.map(decode)
  if (decoded.some((segment) => segment === undefined || isUnsafe(segment))) return true
  return isApi(url) && /%2f|%5c/i.test(path)
}

/** @param {string} segment decoded */
function isUnsafe(segment) {
  return segment === '.' || segment === '..' || /[\x00-\x1f\x7f]/.test(segment)
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not valid percent-encoding, or not UTF-8.
    return undefined
  }
}
