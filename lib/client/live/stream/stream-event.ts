import type { Hello, LiveChange, LiveLook, Presence } from '@/lib/contract/live-stream'

/** What the server's stream says, one thing at a time. */
export type StreamEvent =
  | { kind: 'hello'; hello: Hello }
  | { kind: 'change'; id: number; change: LiveChange }
  | { kind: 'look'; look: LiveLook }
  | { kind: 'presence'; presence: Presence }
  | { kind: 'reset' }
