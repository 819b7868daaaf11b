import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { identify, isRunning } from './process-identity.mjs'

const POLL_MS = 200

/**
 * Takes a lock that only one process of this tree can have, waiting for its owner. The lock of a dead
 * process is taken over. Resolves with the function that releases it.
 *
 * @param {string} file
 * @param {(pid: string) => void} onWait called once if there is somebody to wait for
 * @returns {Promise<() => void>}
 */
export async function takeLock(file, onWait) {
  mkdirSync(dirname(file), { recursive: true })
  const own = identify(process.pid)
  let announced = false
  while (!create(file, own)) {
    const owner = readIfPresent(file)
    if (owner === undefined) continue
    if (!isRunning(owner)) {
      removeStale(file, owner)
      continue
    }
    if (!announced) onWait(owner.split('-')[0] ?? '')
    announced = true
    await delay(POLL_MS)
  }
  return () => {
    if (readIfPresent(file) === own) rmSync(file)
  }
}

/**
 * Creates the file with its content at once, so that nobody reads it half written.
 *
 * @param {string} file @param {string} content
 */
function create(file, content) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content)
  try {
    return linkUnlessPresent(draft, file)
  } finally {
    rmSync(draft)
  }
}

/**
 * Moves the lock aside before it removes it: if another process has taken it over meanwhile, that
 * process gets it back.
 *
 * @param {string} file @param {string} owner
 */
function removeStale(file, owner) {
  const aside = `${file}.${process.pid}.stale`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (readIfPresent(aside) !== owner) linkUnlessPresent(aside, file)
  rmSync(aside)
}

/** @param {string} from @param {string} to */
function linkUnlessPresent(from, to) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function readIfPresent(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
