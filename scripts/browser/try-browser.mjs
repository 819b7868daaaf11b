/**
 * A Chromium that has started on this machine and loaded a page.
 *
 * @typedef {{ path: string, source: string, env: Record<string, string>, args: string[] }} Browser
 */

/**
 * Root has no user namespaces to sandbox in, and only our own pages are loaded. With a separate GPU
 * process, Chromium on a busy machine sometimes stops painting a page: timers run, but no frame comes,
 * and a change of the viewport never ends.
 */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-background-networking',
  '--disable-component-update',
]

/**
 * Starts a browser and loads a page in it, because the file alone may lack its libraries.
 *
 * @param {{ path: string, source: string, env: Record<string, string> }} candidate
 * @returns {Promise<{ browser: Browser } | { reason: string }>}
 */
export async function tryBrowser({ path, source, env }) {
  const { chromium } = await import('@playwright/test')
  try {
    const launched = await chromium.launch({
      executablePath: path,
      args: ARGS,
      env: { ...process.env, ...env },
      timeout: 30_000,
    })
    try {
      const page = await launched.newPage()
      await page.goto('data:text/html,<title>loaded</title>')
      if ((await page.title()) !== 'loaded') return { reason: `${path}: loads no page` }
    } finally {
      await launched.close()
    }
    return { browser: { path, source, env, args: ARGS } }
  } catch (error) {
    const [reason] = String(error).split('\n')
    return { reason: `${path}: ${reason}` }
  }
}
