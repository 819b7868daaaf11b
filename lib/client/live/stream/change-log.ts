import type { LiveChange } from '@/lib/contract/live-stream'
import type { StreamEvent } from './stream-event'

/**
 * The latest changes without a gap: they catch up an older answer of the server, unless it is older
 * than `from`.
 */
export type ChangeLog = { from: number; changes: { id: number; change: LiveChange }[] }

const maxChanges = 300

/** The id of the last known change. */
export function lastOf({ from, changes }: ChangeLog): number {
  return changes.at(-1)?.id ?? from
}

/** The log with a new event. */
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
  const dropped = changes.length > maxChanges ? changes.shift() : undefined
  return { from: dropped?.id ?? log.from, changes }
}
