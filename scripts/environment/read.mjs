import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import util from 'node:util'
import { checkEnvironment } from '../environment.mjs'
import { prepareDataDir } from './data-dir.mjs'
import { checkDataOwner } from './data-owner.mjs'
import { OIDC_VARIABLES, VARIABLES } from './variables.mjs'

const OWN_NAMES = [...Object.keys(VARIABLES), ...OIDC_VARIABLES, 'DATA_DIR', 'ROOMWARDEN_SOURCE']

/**
 * Reads `.env` in the root, overridden by real variables, checks everything and prepares DATA_DIR. A
 * real variable that is empty hides the one in the file.
 *
 * @param {string} root
 * @returns {import('../environment.mjs').Environment}
 */
export function readEnvironment(root) {
  const file = join(root, '.env')
  const fromFile = existsSync(file) ? util.parseEnv(readFileSync(file, 'utf8')) : {}
  const environment = checkEnvironment({ ...fromFile, ...process.env }, root)
  if (environment.values.DATABASE_URL === undefined) {
    const { values, faults } = environment
    faults.push(...prepareDataDir(values), ...checkDataOwner(values))
  }
  return environment
}

/**
 * One message with every fault.
 *
 * @param {import('../environment.mjs').Fault[]} faults
 */
export function describeFaults(faults) {
  const count = faults.length === 1 ? '1 variable' : `${faults.length} variables`
  const lines = faults.map(({ name, message }) => `  ${name} ${message}`)
  return [`Roomwarden cannot start: ${count} to correct (see .env.example).`, ...lines].join('\n')
}

/**
 * Passes the checked values to the app through `process.env`, without any other variable of ours.
 *
 * @param {Record<string, string>} values
 */
export function applyEnvironment(values) {
  for (const name of OWN_NAMES) delete process.env[name]
  Object.assign(process.env, values)
  // Next would read `.env` itself and restore what an empty real variable hides.
  process.env.__NEXT_PROCESSED_ENV = 'true'
}

/** `process.env` without our variables, so that installs and builds see no secret. */
export function environmentWithoutOurs() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !OWN_NAMES.includes(name)),
  )
}
