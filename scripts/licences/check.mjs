/**
 * Licences allowed in production. LGPL covers libvips inside sharp, which Next depends on: a separate
 * library, used only by the image optimiser, which is off.
 */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'OFL-1.1',
])

/** @typedef {Record<string, { dev?: boolean, license?: string }>} Packages of a lock file */

/** @param {Packages} packages */
function inProduction(packages) {
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      licence: license ?? 'none is given',
    }))
}

/**
 * Counts the production packages by licence, the most frequent first.
 *
 * @param {Packages} packages
 */
export function countLicences(packages) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { licence } of inProduction(packages)) {
    counts.set(licence, (counts.get(licence) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)
}

/**
 * The packages whose licence is not allowed; of licences joined by AND, each must be.
 *
 * @param {Packages} packages
 */
export function refusedLicences(packages) {
  return inProduction(packages).filter(
    ({ licence }) => !licence.split(' AND ').every((each) => ALLOWED.has(each)),
  )
}
