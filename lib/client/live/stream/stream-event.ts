import type { Hello, LiveChange, LivePoll, Presence } from '@/lib/contract/live-stream'

/** An event of the server's stream. */
export type StreamEvent =
  | { kind: 'hello'; hello: Hello }
  | { kind: 'change'; id: number; change: LiveChange }
  | { kind: 'poll'; poll: LivePoll }
  | { kind: 'presence'; presence: Presence }
  | { kind: 'reset' }
