/** What the mirror copies, in the order in which it is read. */
export const mirrorKinds = [
  'rooms',
  'sessions',
  'participants',
  'recordings',
  'compositions',
] as const

export type MirrorKind = (typeof mirrorKinds)[number]

/**
 * How the copy of a kind is: not yet made; right to within a minute or a sweep; older than that;
 * or no longer kept, since Telnyx cannot be read.
 */
export type MirrorState = 'first_copy' | 'current' | 'behind' | 'stopped'
