import type { QueryState } from '@tanstack/react-query'
import { useStreamMode } from './stream/use-stream'

/**
 * How an answer stays current: by the stream, which needs no reads, or by polling while it is down.
 * An answer that never came is read in any case.
 * @param interval milliseconds until the next read, while there is no stream
 */
export function useKeptUp<Answer>(interval: (state: QueryState<Answer>) => number | false) {
  const mode = useStreamMode()
  return {
    staleTime: mode === 'streaming' ? Infinity : 1_000,
    refetchOnWindowFocus: mode === 'polling',
    refetchInterval: ({ state }: { state: QueryState<Answer> }) =>
      mode === 'polling' || state.data === undefined ? interval(state) : false,
  }
}
