import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from '../start/process-identity.mjs'

/**
 * Reports a fault if another process already runs on this data. The database's own lock decides in the
 * end; this check comes before anything is installed, built or started.
 *
 * @param {Record<string, string>} values
 * @returns {import('../environment.mjs').Fault[]}
 */
export function checkDataOwner({ DATA_DIR = '', ROOMWARDEN_SOURCE }) {
  const directory = join(DATA_DIR, ROOMWARDEN_SOURCE === 'simulator' ? 'demo' : 'main')
  const claims = join(directory, 'lock')
  const owner = existsSync(claims) ? readdirSync(claims).find(isRunning) : undefined
  if (owner === undefined) return []
  const [pid] = owner.split('-')
  return [{ name: 'DATA_DIR', message: `is in use by another Roomwarden, process ${pid}` }]
}
