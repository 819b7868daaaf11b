import type { ChangeLog } from './change-log'
import type { StreamEvent } from './stream-event'
import type { StreamState } from './stream-store'

/** Messages between the tabs of a signed-in browser. */
export type TabMessage =
  /** From the tab that has the stream. */
  | { kind: 'events'; events: StreamEvent[] }
  | { kind: 'cut' }
  | ({ kind: 'state'; log: ChangeLog | null } & Pick<StreamState, 'poll' | 'presence'>)
  /** A tab has just got the stream, and asks which sessions the others follow. */
  | { kind: 'followed?' }
  /** The sessions that a tab follows; a new tab asks for the current state at once. */
  | { kind: 'followed'; tab: string; sessions: string[]; isNew: boolean }
  | { kind: 'signed-out' }
