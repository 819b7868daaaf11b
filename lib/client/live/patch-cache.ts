import type { Query, QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query'
import type { LiveAnswer, SessionAnswer } from '@/lib/contract/live'
import { catchUpLive, catchUpSession, type Received } from './catch-up'

/** Updates every cached answer with what was received. */
export function patchCache(client: QueryClient, received: Received): void {
  for (const query of client.getQueryCache().getAll()) catchUp(client, query, received)
}

/** Updates every arriving answer: it may have been written before the last events. */
export function patchArrivals(client: QueryClient, received: () => Received): () => void {
  return client.getQueryCache().subscribe((event) => {
    if (isArrival(event)) catchUp(client, event.query, received())
  })
}

/** Events were missed for good: everything must be read again. */
export function invalidateLive(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => isLive(queryKey) })
}

/** The event id of the oldest cached answer, after which the stream must start. */
export function oldestAnswer(client: QueryClient): number | null {
  const ids = client
    .getQueryCache()
    .getAll()
    .filter(({ queryKey, state }) => isLive(queryKey) && !isOutdated(state))
    .flatMap(({ state }) => eventIdOf(state.data) ?? [])
  return ids.length > 0 ? Math.min(...ids) : null
}

function eventIdOf(data: unknown): number | undefined {
  return (data as LiveAnswer | SessionAnswer | undefined)?.meta.eventId
}

const isWall = ([name]: Query['queryKey']) => name === 'live'
const isSession = (key: Query['queryKey']) => key[0] === 'sessions' && key.length === 2
const isLive = (key: Query['queryKey']) => isWall(key) || isSession(key)

/**
 * An outdated answer is being read again, and caught up when it arrives. A failed read also
 * invalidates, but keeps its data.
 */
function isOutdated({ isInvalidated, status }: Query['state']): boolean {
  return isInvalidated && status !== 'error'
}

function isArrival(event: QueryCacheNotifyEvent): boolean {
  if (event.type === 'added') return true
  if (event.type !== 'updated') return false
  return event.action.type === 'success' || event.action.type === 'setState'
}

function catchUp(client: QueryClient, { queryKey, state }: Query, received: Received): void {
  if (!isLive(queryKey) || state.data === undefined || isOutdated(state)) return
  const before = state.data as LiveAnswer | SessionAnswer
  const { answer, incomplete } = isWall(queryKey)
    ? catchUpLive(before as LiveAnswer, received)
    : catchUpSession(before as SessionAnswer, received)
  if (answer.data !== before.data || answer.meta !== before.meta) {
    // `asOf` and `ageMs` belong together: by both the server's clock is known.
    const isOlder = answer.meta.asOf === before.meta.asOf && answer.meta.ageMs === before.meta.ageMs
    client.setQueryData(queryKey, answer, isOlder ? { updatedAt: state.dataUpdatedAt } : {})
  }
  if (incomplete && state.fetchStatus === 'idle')
    void client.invalidateQueries({ queryKey, exact: true })
}
