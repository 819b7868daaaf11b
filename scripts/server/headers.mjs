const PERMISSIONS = {
  off: [
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'clipboard-read',
    'display-capture',
    'encrypted-media',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'sync-xhr',
    'usb',
    'xr-spatial-tracking',
  ],
  ownPages: ['clipboard-write', 'fullscreen', 'picture-in-picture'],
}

const CONSTANT = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    ...PERMISSIONS.off.map((feature) => `${feature}=()`),
    ...PERMISSIONS.ownPages.map((feature) => `${feature}=(self)`),
  ].join(', '),
}

/**
 * Headers that are removed whoever set them: no other origin is allowed, and nothing about the server is
 * revealed.
 */
export const FORBIDDEN = /^(access-control-.*|x-powered-by|server)$/i

/**
 * @param {string} nonce
 * @param {boolean} dev hot reload evaluates code and talks over a web socket
 */
export function contentSecurityPolicy(nonce, dev) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "media-src 'self' blob:",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The headers of every response, whoever made it.
 *
 * @param {{ policy: string, requestId: string }} request
 * @returns {Record<string, string>}
 */
export function securityHeaders({ policy, requestId }) {
  return { ...CONSTANT, 'content-security-policy': policy, 'x-request-id': requestId }
}

/**
 * Only files with a content hash in their name may be cached. `no-transform` is kept, because it keeps
 * event streams from being compressed.
 *
 * @param {string} path
 * @param {number} status
 * @param {unknown} present the Cache-Control that the app has set
 */
export function cacheControl(path, status, present) {
  const immutable = path.startsWith('/_next/static/') && (status < 300 || status === 304)
  if (immutable && present) return String(present)
  return /\bno-transform\b/i.test(String(present)) ? 'no-store, no-transform' : 'no-store'
}
