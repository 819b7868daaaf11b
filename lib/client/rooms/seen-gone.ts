import { callOperation } from '../call-operation'
import { isGone } from './queries'

/** Milliseconds before each look at Telnyx: soon at first, then more and more patient. */
const pauses = [0, 400, 800, 1600, 3200, 6400]

/**
 * Reads a room back until Telnyx says that there is none. `listed`: it was still there at the last
 * look; `unknown`: the last look failed.
 */
export async function seenGone(
  roomId: string,
  signal?: AbortSignal,
): Promise<'gone' | 'listed' | 'unknown'> {
  let seen: 'listed' | 'unknown' = 'unknown'
  for (const pause of pauses) {
    await passed(pause)
    try {
      await callOperation('rooms.get', { room_id: roomId }, { signal })
      seen = 'listed'
    } catch (error) {
      if (error instanceof Error && isGone(error)) return 'gone'
      if (signal?.aborted) return 'unknown'
      seen = 'unknown'
    }
  }
  return seen
}

const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
