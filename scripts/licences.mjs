import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countLicences, refusedLicences } from './licences/check.mjs'
import { ROOT } from './root.mjs'

/** @type {{ packages: import('./licences/check.mjs').Packages }} */
const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))

for (const [licence, count] of countLicences(packages)) {
  console.log(`${String(count).padStart(4)}  ${licence}`)
}
const refused = refusedLicences(packages)
for (const { name, licence } of refused) console.error(`not allowed: ${name} (${licence})`)
process.exitCode = refused.length > 0 ? 1 : 0
