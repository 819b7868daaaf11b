import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'

/** @typedef {{ name: string, method: number, packed: number, size: number, at: number }} Entry */

const seal = /^sha256:([0-9a-f]{64})$/
const sealLength = 71
const endLength = 22

/** @param {string} path @param {number} from @param {number} length */
async function read(path, from, length) {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from)
    if (bytesRead < length) throw new Error('The file ends too early.')
    return buffer
  } finally {
    await file.close()
  }
}

/**
 * Checks the seal, which covers every byte before it, and lists the entries of the archive. Throws if
 * the file is not a sealed archive.
 *
 * @param {string} path
 * @returns {Promise<{ isSealed: boolean, entries: Entry[] }>}
 */
export async function readZip(path) {
  const { size } = await stat(path)
  const tail = size - sealLength - endLength
  if (tail < 0) throw new Error('The file is too short.')
  const end = await read(path, tail, endLength + sealLength)
  const sealed = seal.exec(end.subarray(endLength).toString('latin1'))?.[1]
  if (end.readUInt32LE(0) !== 0x06054b50 || !sealed) throw new Error('There is no seal at the end.')
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { end: size - sealLength - 1 }))
    hash.update(piece)
  const [count, length, from] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  if (from + length !== tail) throw new Error('The list of parts is not where it should be.')
  return {
    isSealed: hash.digest('hex') === sealed,
    entries: entriesOf(await read(path, from, length), count),
  }
}

/** @param {Buffer} list @param {number} count @returns {Entry[]} */
function entriesOf(list, count) {
  const entries = []
  for (let at = 0; at < list.length;) {
    if (list.readUInt32LE(at) !== 0x02014b50) throw new Error('The list of parts is broken.')
    const name = list.readUInt16LE(at + 28)
    const extra = list.readUInt16LE(at + 30)
    const comment = list.readUInt16LE(at + 32)
    entries.push({
      name: list.subarray(at + 46, at + 46 + name).toString('utf8'),
      method: list.readUInt16LE(at + 10),
      packed: list.readUInt32LE(at + 20),
      size: list.readUInt32LE(at + 24),
      at: list.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  if (entries.length !== count) throw new Error('The list of parts has another length.')
  return entries
}

/**
 * Resolves with the bytes of an entry, in chunks.
 *
 * @param {string} path @param {Entry} entry @returns {Promise<AsyncIterable<Buffer>>}
 */
export async function openEntry(path, { at, packed, method }) {
  const head = await read(path, at, 30)
  if (head.readUInt32LE(0) !== 0x04034b50) throw new Error('A part does not begin where it should.')
  const from = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (packed === 0) return (async function* () {})()
  const bytes = createReadStream(path, { start: from, end: from + packed - 1 })
  if (method === 0) return bytes
  if (method !== 8) throw new Error('A part is packed in an unknown way.')
  const inflate = createInflateRaw()
  bytes.on('error', (error) => inflate.destroy(error))
  return bytes.pipe(inflate)
}
