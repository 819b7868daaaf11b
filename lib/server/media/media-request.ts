import 'server-only'

export type MediaKind = 'recording' | 'composition'

/** A request for a file, whole or in part. */
export type MediaRequest = {
  kind: MediaKind
  id: string
  download: boolean
  /** Only the first picture is wanted, and recorded as such. */
  preview: boolean
  /** Only the headers are wanted (HEAD). */
  headOnly: boolean
  /** The browser's `Range` header. */
  range: string | null
  signal: AbortSignal
}
