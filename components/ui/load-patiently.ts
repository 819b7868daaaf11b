/** How long to wait after each failure, in ms: as long as somebody on a weak network would. */
const waits = [500, 1000, 2000, 4000, 8000]

/** How often a server that is away is asked whether it is back, in ms. */
const awayMs = 2_000

/**
 * Loads code that a page asks for when it is needed. A network or a server that is away is waited for,
 * however long: the page goes on meanwhile. What fails again and again although the server answers is
 * thrown, as after an upgrade that took the file away.
 */
export async function loadPatiently<Part>(load: () => Promise<Part>): Promise<Part> {
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
