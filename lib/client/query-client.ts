import { QueryClient } from '@tanstack/react-query'
import { ApiFailure } from './api-failure'

/**
 * Reads are retried once when our server failed; acts never are. `always`: an act must not wait for
 * the network and then be sent unexpectedly.
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
