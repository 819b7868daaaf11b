import 'server-only'

const endings: Record<string, string> = {
  'video/webm': 'webm',
  'audio/webm': 'webm',
  'video/mp4': 'mp4',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'video/x-matroska': 'mkv',
}

/** The media type to answer with: anything else might be run by a browser, so it is only bytes. */
export function safeType(type: string | undefined): string {
  const plain = type?.split(';')[0]?.trim().toLowerCase() ?? ''
  return Object.hasOwn(endings, plain) ? plain : 'application/octet-stream'
}

/** Such as `recording-video-2026-06-15-0ccc7b54.webm`; made of our words and Telnyx's ids only. */
export function fileName(words: (string | null | undefined)[], type: string): string {
  const stem = words
    .filter((word) => !!word)
    .join('-')
    .replace(/[^A-Za-z0-9-]/g, '')
  return `${stem}.${endings[type] ?? 'bin'}`
}
