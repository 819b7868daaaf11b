/** How long to wait after each failure, in ms: as long as somebody on a weak network would. */
const waits = [500, 1000, 2000, 4000, 8000]

/**
 * Loads code that a page asks for when it is needed. A network that is away for a moment is waited
 * for; what fails again and again is thrown, as after an upgrade that took the file away.
 */
export async function loadPatiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (const wait of waits) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => {
        if (navigator.onLine) setTimeout(resolve, wait)
        else addEventListener('online', resolve, { once: true })
      })
    }
  }
  return load()
}
