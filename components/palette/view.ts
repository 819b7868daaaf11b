import type { LivePerson, LiveSession } from '@/lib/contract/live'

/** A live session, and a person in it if the act is on one. */
export type Aim = { session: LiveSession; person: LivePerson | null }

/** The palette's views: everything, the acts on one target, the reasons, or a receipt. */
export type View =
  | { kind: 'all' }
  | { kind: 'acts'; aim: Aim }
  | { kind: 'why'; aim: Aim; act: 'kick' | 'end' }
  | { kind: 'outcome'; aim: Aim }
