import type { QueryState } from '@tanstack/react-query'
import { useStreamMode } from './stream/use-stream'

/**
 * How an answer is kept up: by the stream, which needs no reads; while that is down, by asking
 * again and again. An answer that has never come is asked for in any case.
 *
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
