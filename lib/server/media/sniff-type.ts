import 'server-only'

type Signature = { at: number; text: string; video: string; audio?: string }

/** The signatures of recording containers; `text` is Latin-1. */
const signatures: Signature[] = [
  { at: 4, text: 'ftypqt', video: 'video/quicktime' },
  { at: 4, text: 'ftyp', video: 'video/mp4', audio: 'audio/mp4' },
  { at: 0, text: 'OggS', video: 'video/ogg', audio: 'audio/ogg' },
  { at: 0, text: 'RIFF', video: 'audio/wav' },
  { at: 0, text: 'DKIF', video: 'video/x-ivf' },
  { at: 0, text: 'ID3', video: 'audio/mpeg' },
  { at: 0, text: '\u00ff\u00fb', video: 'audio/mpeg' },
  { at: 0, text: '\u00ff\u00f1', video: 'audio/aac' },
  { at: 0, text: '\u0000\u0000\u0000\u0001', video: 'video/h264' },
]

const matroska = '\u001aE\u00df\u00a3'

/**
 * The media type by a file's first bytes; null if unknown. Containers of both sound and picture go
 * by what Telnyx reports.
 */
export function sniffType(head: Uint8Array, isAudio: boolean): string | null {
  const text = Buffer.from(head).toString('latin1')
  if (text.startsWith(matroska)) {
    if (!text.slice(0, 64).includes('webm')) return 'video/x-matroska'
    return isAudio ? 'audio/webm' : 'video/webm'
  }
  const found = signatures.find(({ at, text: mark }) => text.startsWith(mark, at))
  if (!found) return null
  return (isAudio && found.audio) || found.video
}
