import type { LiveChange } from '@/lib/contract/live-stream'
import type { StreamEvent } from './stream-event'

/**
 * The latest changes without a gap: an answer of the server that is older is brought up to date
 * from it, unless it is older than `from`.
 */
export type ChangeLog = { from: number; changes: { id: number; change: LiveChange }[] }

const most = 300

/** The last change that is known. */
export function lastOf({ from, changes }: ChangeLog): number {
  return changes.at(-1)?.id ?? from
}

/** The log with what has just arrived. */
export function withEvent(log: ChangeLog | null, event: StreamEvent): ChangeLog | null {
  switch (event.kind) {
    case 'hello': {
      const { eventId } = event.hello
      return log && lastOf(log) === eventId ? log : { from: eventId, changes: [] }
    }
    case 'change':
      return withChange(log ?? { from: event.id - 1, changes: [] }, event)
    case 'reset':
      return null
    case 'poll':
    case 'presence':
      return log
  }
}

function withChange(log: ChangeLog, { id, change }: ChangeLog['changes'][number]): ChangeLog {
  if (id <= lastOf(log)) return log
  const changes = [...log.changes, { id, change }]
  const dropped = changes.length > most ? changes.shift() : undefined
  return { from: dropped?.id ?? log.from, changes }
}
