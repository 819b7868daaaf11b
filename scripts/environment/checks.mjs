import { isIP } from 'node:net'
import { isLoopback } from './loopback.mjs'

/**
 * A check takes the text of one variable and returns the value for the app, or a fault. No message
 * repeats the text: it may be a secret.
 *
 * @typedef {{ value: string } | { fault: string }} Checked
 * @typedef {(text: string) => Checked} Check
 */

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** @type {Check} */
export function apiKey(text) {
  if (!/^[\x21-\x7e]+$/.test(text)) return { fault: 'must be printable ASCII without spaces' }
  return { value: text }
}

/** @type {Check} */
export function apiBaseUrl(text) {
  const url = parseUrl(text)
  if (!url || !/^https?:$/.test(url.protocol)) return { fault: 'must be an https URL' }
  if (url.username || url.password || url.search || url.hash) {
    return { fault: 'must have no credentials, query or fragment' }
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return { fault: 'must be https, because its host is not this machine' }
  }
  return { value: url.href.replace(/\/+$/, '') }
}

/** @type {Check} */
export function publicKeys(text) {
  const keys = list(text)
  const good = keys.length > 0 && keys.every(isEd25519Key)
  if (!good) return { fault: 'must be base64 of 32 bytes (several: separated by commas)' }
  return { value: keys.join(',') }
}

/** @type {Check} */
export function rateShare(text) {
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : 0
  if (!(share > 0 && share <= 1)) return { fault: 'must be a number above 0 and at most 1' }
  return { value: String(share) }
}

/** @type {Check} */
export function databaseUrl(text) {
  const url = parseUrl(text)
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    return { fault: 'must be a postgres:// or postgresql:// URL' }
  }
  if (!isOnThisMachine(url) && !TLS_MODES.includes(url.searchParams.get('sslmode') ?? '')) {
    return { fault: DATABASE_TLS_FAULT }
  }
  return { value: text }
}

/** The modes that never fall back to plain text. */
const TLS_MODES = ['require', 'verify-ca', 'verify-full', 'no-verify']

const DATABASE_TLS_FAULT =
  'must ask for TLS, because its host is not this machine: add ?sslmode=verify-full ' +
  '(and &sslrootcert=<file> for an authority of your own)'

/**
 * Whether a database is reached over loopback or a Unix socket, which a URL names in its `host`
 * parameter or as its encoded host.
 *
 * @param {URL} url
 */
function isOnThisMachine(url) {
  const host = decodeURIComponent(url.searchParams.get('host') ?? url.hostname)
  return host.startsWith('/') || isLoopback(host)
}

/** @type {Check} */
export function host(text) {
  const name = /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\.?$/i
  const looksLikeAddress = /^[\d.]+$/.test(text)
  if (isIP(text) || (name.test(text) && !looksLikeAddress)) return { value: text }
  return { fault: 'must be an IP address or a host name, without scheme or port' }
}

/** @type {Check} */
export function port(text) {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (number < 1 || number > 65535) return { fault: 'must be a whole number from 1 to 65535' }
  return { value: String(number) }
}

/** @type {Check} */
export function trustedProxies(text) {
  const entries = list(text)
  if (!entries.every(isAddressOrCidr)) {
    return { fault: 'must be IP addresses or CIDRs, separated by commas' }
  }
  return { value: entries.join(',') }
}

/** @type {Check} */
export function origin(text) {
  const url = parseUrl(text)
  if (!url || !/^https?:$/.test(url.protocol)) return { fault: 'must be an https URL' }
  if (url.username || url.password || url.search || url.hash || url.pathname !== '/') {
    return { fault: 'must be an origin only, such as https://desk.example.com' }
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return { fault: 'must be https, because its host is not this machine' }
  }
  return { value: url.origin }
}

/** @type {Check} */
export function secret(text) {
  if (Buffer.byteLength(text) < 32) return { fault: 'must be at least 32 bytes long' }
  return { value: text }
}

/** @type {Check} */
export function email(text) {
  const address = /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/i
  if (!address.test(text)) return { fault: 'must be an e-mail address' }
  return { value: text }
}

/** @type {Check} */
export function password(text) {
  if ([...text].length < 12) return { fault: 'must be at least 12 characters long' }
  return { value: text }
}

/** @type {Check} */
export function logLevel(text) {
  if (!LOG_LEVELS.includes(text)) return { fault: `must be one of ${LOG_LEVELS.join(', ')}` }
  return { value: text }
}

/** @param {string} text */
function parseUrl(text) {
  return URL.canParse(text) ? new URL(text) : undefined
}

/** @param {string} text */
function list(text) {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** @param {string} key */
function isEd25519Key(key) {
  return /^[A-Za-z0-9+/]{43}=$/.test(key) && Buffer.from(key, 'base64').length === 32
}

/** @param {string} entry */
function isAddressOrCidr(entry) {
  const [address = '', prefix, ...rest] = entry.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return (
    prefix === undefined ||
    (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
  )
}
