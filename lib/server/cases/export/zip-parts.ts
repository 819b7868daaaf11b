import 'server-only'
import { createHash } from 'node:crypto'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** One file of an archive; its bytes are read in its turn. */
export type Part = {
  name: string
  /** Stored without compression, which media do not profit from. */
  stored?: boolean
  bytes: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export type PartDigest = { name: string; size: number; sha256: string }

/** The seal: the archive's comment, over every byte before it. */
const sealLength = 'sha256:'.length + 64

/**
 * A ZIP of parts, streamed: only the current part is in memory. `last` makes the last part from the
 * digests of all others; the comment is a seal over all bytes. Rejects with whatever a part's bytes
 * throw.
 */
export async function* zipParts(
  parts: AsyncIterable<Part> | Iterable<Part>,
  last: (digests: PartDigest[]) => Part,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    made.push(piece)
  })
  const seal = createHash('sha256')
  const digests: PartDigest[] = []
  function* drained() {
    for (const piece of made.splice(0)) {
      seal.update(piece)
      yield piece
    }
  }
  for await (const part of parts) digests.push(yield* written(zip, part, drained))
  yield* written(zip, last(digests), drained)
  zip.end()
  const end = Buffer.concat(made.splice(0))
  end.writeUInt16LE(sealLength, end.length - 2)
  seal.update(end)
  yield end
  yield Buffer.from(`sha256:${seal.digest('hex')}`)
}

async function* written(
  zip: Zip,
  { name, stored, bytes }: Part,
  drained: () => Generator<Uint8Array>,
): AsyncGenerator<Uint8Array, PartDigest> {
  const file = stored ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
  zip.add(file)
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of bytes()) {
    if (piece.length === 0) continue
    hash.update(piece)
    size += piece.length
    file.push(piece)
    yield* drained()
  }
  file.push(new Uint8Array(0), true)
  yield* drained()
  return { name, size, sha256: hash.digest('hex') }
}
