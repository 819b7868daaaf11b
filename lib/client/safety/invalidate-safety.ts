import type { QueryClient } from '@tanstack/react-query'
import { bansKey } from '../bans/queries'
import type { StreamEvent } from '../live/stream/stream-event'
import { modesKey } from '../modes/queries'
import { safetyKey } from './queries'

/** Invalidates safety data that events of bans and modes have made outdated, where it is shown. */
export function invalidateSafety(client: QueryClient, events: StreamEvent[]): void {
  const kinds = new Set(events.map((event) => event.kind === 'change' && event.change.kind))
  const isOfBans = kinds.has('ban') || kinds.has('removal')
  const isOfModes = kinds.has('mode')
  const keys = [
    ...(isOfBans ? [bansKey] : []),
    ...(isOfModes ? [modesKey] : []),
    ...(isOfBans || isOfModes ? [safetyKey] : []),
  ]
  for (const queryKey of keys) void client.invalidateQueries({ queryKey })
}
