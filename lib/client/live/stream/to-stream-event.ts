import type { Hello, LiveChange, LivePoll, Presence } from '@/lib/contract/live-stream'
import type { WireEvent } from './parse-events'
import type { StreamEvent } from './stream-event'

/** Empty for an unknown name, as of a newer server. */
export function toStreamEvent({ name, id, data }: WireEvent): StreamEvent | [] {
  switch (name) {
    case 'hello':
      return { kind: 'hello', hello: JSON.parse(data) as Hello }
    case 'change':
      return { kind: 'change', id: Number(id), change: JSON.parse(data) as LiveChange }
    case 'poll':
      return { kind: 'poll', poll: JSON.parse(data) as LivePoll }
    case 'presence':
      return { kind: 'presence', presence: JSON.parse(data) as Presence }
    case 'reset':
      return { kind: 'reset' }
    default:
      return []
  }
}
