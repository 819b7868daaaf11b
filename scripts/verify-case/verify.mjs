import { createHash } from 'node:crypto'
import { isAsHashed } from './audit-rows.mjs'
import { openEntry, readZip } from './read-zip.mjs'

/** @typedef {{ name: string, size: number, sha256: string }} Digest */

const manifestName = 'manifest.json'
const auditName = 'audit.json'
/** Parts that are read as JSON; media are hashed only, because they may be large. */
const kept = new Set([manifestName, auditName])

/**
 * Checks an exported case, without a network: its seal, the hash of each part, and each row of its audit
 * trail. Throws if the file is not an exported case.
 *
 * @param {string} path
 */
export async function verifyCase(path) {
  const { isSealed, entries } = await readZip(path)
  /** @type {string[]} */
  const faults = isSealed ? [] : ['The seal does not fit the bytes of the file.']
  /** @type {Map<string, Digest>} */
  const found = new Map()
  /** @type {Map<string, string>} */
  const texts = new Map()
  for (const entry of entries) {
    const { text, ...digest } = await digestOf(path, entry)
    if (digest.size !== entry.size)
      faults.push(`${entry.name} has another size than the list says.`)
    if (found.has(entry.name)) faults.push(`${entry.name} is there twice.`)
    found.set(entry.name, digest)
    texts.set(entry.name, text)
  }
  const made = JSON.parse(texts.get(manifestName) ?? 'null')
  if (!made) throw new Error('There is no manifest.')
  /** @type {Digest[]} */
  const parts = made.parts
  for (const { name, size, sha256 } of parts) {
    const part = found.get(name)
    if (!part) faults.push(`${name} is missing.`)
    else if (part.sha256 !== sha256 || part.size !== size) faults.push(`${name} was changed.`)
  }
  const listed = new Set([manifestName, ...parts.map(({ name }) => name)])
  for (const name of found.keys())
    if (!listed.has(name)) faults.push(`${name} does not belong here.`)
  const rows = rowsOf(texts.get(auditName), faults)
  return { faults, parts, made, rows, manifest: found.get(manifestName)?.sha256 ?? null }
}

/** @param {string} path @param {import('./read-zip.mjs').Entry} entry */
async function digestOf(path, entry) {
  const hash = createHash('sha256')
  const pieces = []
  let size = 0
  for await (const piece of await openEntry(path, entry)) {
    hash.update(piece)
    size += piece.length
    if (kept.has(entry.name)) pieces.push(piece)
  }
  const text = Buffer.concat(pieces).toString('utf8')
  return { name: entry.name, size, sha256: hash.digest('hex'), text }
}

/** @param {string | undefined} text @param {string[]} faults */
function rowsOf(text, faults) {
  /** @type {{ rows: Record<string, unknown>[] }} */
  const { rows } = JSON.parse(text ?? '{"rows":[]}')
  const whole = rows.filter((row) => row.withheld !== true)
  for (const row of whole)
    if (!isAsHashed(row)) faults.push(`Row ${row.seq} of the audit trail was changed.`)
  return { whole: whole.length, withheld: rows.length - whole.length }
}
