import { useState } from 'react'

type Asked = { data: unknown; error: Error | null }

/**
 * Why a query fails. Without data React Query forgets that as soon as it asks again; here the last
 * failure stands until there is an answer, so that the page does not blink at every try.
 */
export function useLastError({ data, error }: Asked): Error | null {
  const [last, setLast] = useState(error)
  const standing = data === undefined ? (error ?? last) : error
  if (standing !== last) setLast(standing)
  return standing
}
