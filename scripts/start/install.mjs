import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Whether node_modules lacks something that package-lock.json wants. npm writes its own lock file of the
 * installed packages last, so an interrupted or older install is detected.
 *
 * @param {string} root
 */
export function needsInstall(root) {
  const installedLock = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedLock)) return true
  const installed = packagesOf(installedLock)
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).some(([path, wanted]) => {
    if (path === '') return false
    const present = installed[path]
    if (!present) return !mayBeAbsent(wanted)
    return present.version !== wanted.version || present.integrity !== wanted.integrity
  })
}

/**
 * npm leaves out packages for other platforms and packages that nothing depends on.
 *
 * @param {LockedPackage} wanted
 */
function mayBeAbsent(wanted) {
  return Boolean(
    wanted.optional || wanted.devOptional || wanted.os || wanted.cpu || wanted.extraneous,
  )
}

/**
 * @typedef {{
 *   version?: string, integrity?: string, os?: string[], cpu?: string[],
 *   optional?: boolean, devOptional?: boolean, extraneous?: boolean,
 * }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
