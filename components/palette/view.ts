import type { LivePerson, LiveSession } from '@/lib/contract/live'

/** A session that is live, and a person in it where one is meant. */
export type Aim = { session: LiveSession; person: LivePerson | null }

/** What the palette shows: everything, the acts on one aim, why, or what became of an act. */
export type View =
  | { kind: 'all' }
  | { kind: 'acts'; aim: Aim }
  | { kind: 'why'; aim: Aim; act: 'kick' | 'end' }
  | { kind: 'outcome'; aim: Aim }
