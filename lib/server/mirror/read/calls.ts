import 'server-only'
import { singleton } from '@/lib/server/process'

const minuteMs = 60_000

/** Times of the mirror's calls to Telnyx in the last minute, on a monotonic clock. */
const recent = () => singleton<number[]>('mirror.calls', () => [])

export function noteCall(): void {
  recent().push(performance.now())
  evictOld()
}

/** The number of mirror calls to Telnyx in the last minute, of this instance. */
export function callsOfLastMinute(): number {
  evictOld()
  return recent().length
}

function evictOld(): void {
  const calls = recent()
  const since = performance.now() - minuteMs
  while (calls[0] !== undefined && calls[0] < since) calls.shift()
}
