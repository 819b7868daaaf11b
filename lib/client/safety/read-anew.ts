import type { QueryClient } from '@tanstack/react-query'
import { bansKey } from '../bans/queries'
import type { StreamEvent } from '../live/stream/stream-event'
import { modesKey } from '../modes/queries'
import { safetyKey } from './queries'

/** Reads again what news of bans and modes have made old, where it is shown. */
export function readSafetyAnew(client: QueryClient, events: StreamEvent[]): void {
  const kinds = new Set(events.map((event) => event.kind === 'change' && event.change.kind))
  const keys = [
    ...(kinds.has('removal') ? [bansKey] : []),
    ...(kinds.has('mode') ? [modesKey] : []),
    ...(kinds.has('removal') || kinds.has('mode') ? [safetyKey] : []),
  ]
  for (const queryKey of keys) void client.invalidateQueries({ queryKey })
}
