import { resolve } from 'node:path'
import { isLoopback } from './environment/loopback.mjs'
import { DEFAULTS, OIDC_VARIABLES, VARIABLES } from './environment/variables.mjs'

/**
 * @typedef {{ name: string, message: string }} Fault
 * @typedef {{
 *   values: Record<string, string>,
 *   faults: Fault[],
 *   notes: string[],
 *   source: 'simulator' | 'account',
 * }} Environment
 */

/**
 * Checks every variable at once. Pure: it reads neither files nor `process.env`. `values` holds what the
 * app reads, except what only the disk or the simulator can give (a generated NEXTAUTH_SECRET; the
 * simulator's key and URL). Faults never repeat a value.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} root folder that a relative DATA_DIR starts from
 * @returns {Environment}
 */
export function checkEnvironment(env, root) {
  const given = withoutEmpty(env)
  const { values, faults } = checkEach(given)
  values.DATA_DIR = resolve(root, given.DATA_DIR ?? DEFAULTS.DATA_DIR)
  faults.push(...OIDC_VARIABLES.filter((name) => given[name] !== undefined).map(refuseOidc))
  faults.push(...checkOrigin(given, values), ...checkTogether(given))

  const source = given.TELNYX_API_KEY === undefined ? 'simulator' : 'account'
  const notes = source === 'simulator' ? prepareSimulator(given, values, faults) : []
  return {
    values: { ...values, ROOMWARDEN_SOURCE: source },
    faults: inOrder(faults),
    notes,
    source,
  }
}

/**
 * An empty variable counts as unset, as `NAME=` in a compose file means.
 *
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string | undefined>}
 */
function withoutEmpty(env) {
  return Object.fromEntries(Object.entries(env).filter(([, text]) => text?.trim()))
}

/** @param {Record<string, string | undefined>} given */
function checkEach(given) {
  /** @type {Record<string, string>} */
  const values = { ...DEFAULTS }
  /** @type {Fault[]} */
  const faults = []
  for (const [name, check] of Object.entries(VARIABLES)) {
    const text = given[name]
    if (text === undefined) continue
    const checked = check(text.trim())
    if ('fault' in checked) faults.push({ name, message: checked.fault })
    else values[name] = checked.value
  }
  return { values, faults }
}

/** @param {string} name @returns {Fault} */
function refuseOidc(name) {
  return { name, message: 'single sign-on is not built yet, remove it' }
}

/**
 * @param {Record<string, string | undefined>} given
 * @param {Record<string, string>} values
 * @returns {Fault[]}
 */
function checkOrigin(given, values) {
  if (given.NEXTAUTH_URL !== undefined) return []
  if (!isLoopback(values.HOST ?? '')) {
    return [{ name: 'NEXTAUTH_URL', message: 'is required, because HOST is not loopback' }]
  }
  values.NEXTAUTH_URL = `http://localhost:${values.PORT}`
  return []
}

/**
 * @param {Record<string, string | undefined>} given
 * @returns {Fault[]}
 */
function checkTogether(given) {
  /** @type {Fault[]} */
  const faults = []
  if (given.DATABASE_URL !== undefined && given.NEXTAUTH_SECRET === undefined) {
    faults.push({ name: 'NEXTAUTH_SECRET', message: 'is required with DATABASE_URL' })
  }
  if (given.ADMIN_EMAIL !== undefined && given.ADMIN_PASSWORD === undefined) {
    faults.push({ name: 'ADMIN_PASSWORD', message: 'is required with ADMIN_EMAIL' })
  }
  if (given.ADMIN_PASSWORD !== undefined && given.ADMIN_EMAIL === undefined) {
    faults.push({ name: 'ADMIN_EMAIL', message: 'is required with ADMIN_PASSWORD' })
  }
  return faults
}

/**
 * Without a key the simulator replaces the account, unless another variable suggests that a real account
 * is meant and the key was forgotten.
 *
 * @param {Record<string, string | undefined>} given
 * @param {Record<string, string>} values
 * @param {Fault[]} faults
 * @returns {string[]} notes
 */
function prepareSimulator(given, values, faults) {
  const obstacles = [
    ...(isLoopback(values.HOST ?? '') ? [] : ['HOST is not loopback']),
    ...(isLoopbackUrl(values.NEXTAUTH_URL) ? [] : ['NEXTAUTH_URL is not loopback']),
    ...['DATABASE_URL', 'ADMIN_EMAIL', 'TELNYX_PUBLIC_KEY', ...OIDC_VARIABLES]
      .filter((name) => given[name] !== undefined)
      .map((name) => `${name} is set`),
  ]
  if (obstacles.length > 0) {
    const message = `is required; the simulator cannot stand in, because ${obstacles.join(', ')}`
    faults.push({ name: 'TELNYX_API_KEY', message })
  }
  delete values.TELNYX_API_BASE_URL
  const ignored = 'TELNYX_API_BASE_URL is ignored, because TELNYX_API_KEY is not set'
  return given.TELNYX_API_BASE_URL === undefined ? [] : [ignored]
}

/**
 * Whether the URL is on this machine; a missing or malformed URL has a fault of its own.
 * @param {string | undefined} url
 */
function isLoopbackUrl(url) {
  return url === undefined || isLoopback(new URL(url).hostname)
}

/** @param {Fault[]} faults */
function inOrder(faults) {
  const order = [...Object.keys(VARIABLES), ...OIDC_VARIABLES]
  return faults.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}
