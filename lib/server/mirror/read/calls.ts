import 'server-only'
import { singleton } from '@/lib/server/process'

const minuteMs = 60_000

/** When the mirror called Telnyx within the last minute, on a monotonic clock. */
const recent = () => singleton<number[]>('mirror.calls', () => [])

export function noteCall(): void {
  recent().push(performance.now())
  forgetOld()
}

/** How often the mirror of this instance called Telnyx within the last minute. */
export function callsOfLastMinute(): number {
  forgetOld()
  return recent().length
}

function forgetOld(): void {
  const calls = recent()
  const since = performance.now() - minuteMs
  while (calls[0] !== undefined && calls[0] < since) calls.shift()
}
