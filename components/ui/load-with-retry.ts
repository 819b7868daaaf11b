/** Delays after each failure, in ms, long enough for a weak network. */
const waits = [500, 1000, 2000, 4000, 8000]

/** How often an unreachable server is tried, in ms. */
const awayMs = 2_000

/**
 * Loads code on demand. An unreachable network or server is waited for without limit, while the
 * page goes on. Repeated failures of a reachable server are thrown, as after an upgrade that
 * removed the file.
 */
export async function loadWithRetry<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const wait of waits) {
    try {
      return await load()
    } catch {
      if (navigator.onLine) await delay(wait)
      else await new Promise((resolve) => addEventListener('online', resolve, { once: true }))
      await untilAnswered()
    }
  }
  return load()
}

async function untilAnswered(): Promise<void> {
  while (!(await isAnswered())) await delay(awayMs)
}

async function isAnswered(): Promise<boolean> {
  try {
    await fetch('/api/health/live', { cache: 'no-store' })
    return true
  } catch {
    return false // Nobody answers: the next question may be answered.
  }
}

const delay = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
