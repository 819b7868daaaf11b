/** The head of WebM's Duration element, which has eight bytes. */
const duration = Buffer.from('448988', 'hex')
/** The head of a Void element of the same length, which players skip. */
const skipped = Buffer.from('ec89', 'hex')
const cues = Buffer.from('1c53bb6b', 'hex')

/** A WebM file as a browser's recorder writes it: without its length, and no index at its end. */
export function withoutLength(webm: Buffer): Buffer {
  const end = webm.lastIndexOf(cues)
  const bytes = Buffer.from(end < 0 ? webm : webm.subarray(0, end))
  const at = bytes.indexOf(duration)
  if (at >= 0) bytes.fill(0, at, at + duration.length + 8).set(skipped, at)
  return bytes
}
