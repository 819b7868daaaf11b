import { QueryClient } from '@tanstack/react-query'
import { ApiFailure } from './api-failure'

/**
 * Reads are tried once more when our server did not answer or failed; acts never are. `always`:
 * an act that waits for the network to come back, and is then sent unasked, would be a trap.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && mayPass(error),
        retryDelay: 500,
        refetchOnWindowFocus: true,
        staleTime: 1_000,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

function mayPass(error: Error): boolean {
  if (!(error instanceof ApiFailure)) return false
  return error.status === null || error.status >= 500
}
