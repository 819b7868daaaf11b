import { toFailure, type ApiFailure } from './api-failure'

/** What the last look saw. */
export type LastLook =
  | { state: 'gone' }
  | { state: 'listed' }
  /** It could not be asked for. */
  | { state: 'unknown'; failure: ApiFailure }

/** Milliseconds before each look: soon at first, then more and more patient. */
const pauses = [0, 400, 800, 1_600, 3_200, 6_400]

/**
 * Reads something back after its deletion until Telnyx says that there is none, a few times. Never
 * rejects; an abort ends it with what was seen until then.
 */
export async function lookUntilGone(
  read: () => Promise<unknown>,
  signal?: AbortSignal,
): Promise<LastLook> {
  let last: LastLook = { state: 'listed' }
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    last = await look(read)
    if (last.state === 'gone' || signal?.aborted) break
  }
  return last
}

async function look(read: () => Promise<unknown>): Promise<LastLook> {
  try {
    await read()
    return { state: 'listed' }
  } catch (thrown) {
    const failure = toFailure(thrown instanceof Error ? thrown : new Error(String(thrown)))
    return failure.key === 'not_found' ? { state: 'gone' } : { state: 'unknown', failure }
  }
}
