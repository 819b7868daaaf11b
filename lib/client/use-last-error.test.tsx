import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { createQueryClient } from './query-client'
import { useLastError } from './use-last-error'

afterEach(cleanup)

type Answer = { give: (data: string) => void; fail: (error: Error) => void }

function asking() {
  const asked: Answer[] = []
  const client = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const queryFn = () =>
    new Promise<string>((give, fail) => {
      asked.push({ give, fail })
    })
  const { result } = renderHook(
    () => {
      const query = useQuery({ queryKey: ['x'], queryFn, retry: false })
      return { query, isFetching: query.isFetching, error: useLastError(query)?.message }
    },
    { wrapper },
  )
  return { asked, result }
}

it('keeps a failure during retries, until there is an answer', async () => {
  const { asked, result } = asking()
  expect(result.current.error).toBeUndefined()
  asked[0]?.fail(new Error('first'))
  await waitFor(() => expect(result.current.error).toBe('first'))

  void result.current.query.refetch()
  await waitFor(() => expect(result.current.isFetching).toBe(true))
  expect(result.current.query.error).toBeNull()
  expect(result.current.error).toBe('first')
  asked[1]?.fail(new Error('second'))
  await waitFor(() => expect(result.current.error).toBe('second'))

  void result.current.query.refetch()
  await waitFor(() => expect(asked).toHaveLength(3))
  asked[2]?.give('here')
  await waitFor(() => expect(result.current.query.data).toBe('here'))
  expect(result.current.error).toBeUndefined()
})
