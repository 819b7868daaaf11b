import 'server-only'

export type MediaKind = 'recording' | 'composition'

/** A file that somebody asks for, whole or in part. */
export type MediaRequest = {
  kind: MediaKind
  id: string
  download: boolean
  /** Asks for no more than a first picture takes, which is recorded as such. */
  preview: boolean
  /** Asks for the headers alone (HEAD). */
  headOnly: boolean
  /** The browser's `Range` header. */
  range: string | null
  signal: AbortSignal
}
