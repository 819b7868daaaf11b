import type { Hello, LiveChange, LivePoll, Presence } from '@/lib/contract/live-stream'

/** What the server's stream says, one thing at a time. */
export type StreamEvent =
  | { kind: 'hello'; hello: Hello }
  | { kind: 'change'; id: number; change: LiveChange }
  | { kind: 'poll'; poll: LivePoll }
  | { kind: 'presence'; presence: Presence }
  | { kind: 'reset' }
