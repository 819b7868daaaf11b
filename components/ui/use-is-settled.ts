import { useEffect, useState } from 'react'

const settledAfterMs = 2_000

/** True once the page has been shown for a moment: code it does not need at first may load. */
export function useIsSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), settledAfterMs)
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}
