import { useState } from 'react'

type Asked = { data: unknown; error: Error | null }

/**
 * The last error of a query. Without data React Query clears it on every retry; here it stays until
 * there is an answer, so that the page does not flicker.
 */
export function useLastError({ data, error }: Asked): Error | null {
  const [last, setLast] = useState(error)
  const standing = data === undefined ? (error ?? last) : error
  if (standing !== last) setLast(standing)
  return standing
}
