import { randomBytes } from 'node:crypto'
import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/**
 * Creates DATA_DIR and, where NEXTAUTH_SECRET is unset, puts the stored one into `values`.
 *
 * @param {Record<string, string>} values
 * @returns {import('../environment.mjs').Fault[]}
 */
export function prepareDataDir(values) {
  const directory = values.DATA_DIR ?? ''
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
    values.NEXTAUTH_SECRET ??= storedSecret(join(directory, 'secret'))
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ name: 'DATA_DIR', message: `cannot be used: ${reason}` }]
  }
}

/**
 * Returns the secret in the file, which the first start generates. It is written beside the file and
 * linked into place, so that two first starts at once agree on one secret.
 *
 * @param {string} file
 */
function storedSecret(file) {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    } finally {
      rmSync(draft)
    }
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (Buffer.byteLength(secret) < 32) throw new Error(`${file} holds less than 32 bytes`)
  return secret
}
