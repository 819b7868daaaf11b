import { spawnSync } from 'node:child_process'
import { tryBrowser } from './try-browser.mjs'

/**
 * The last resort: a browser that Playwright downloads.
 *
 * @param {{ say: (what: string, text: string) => void }} options
 */
export async function downloadBrowser({ say }) {
  say('browser', 'npx playwright install chromium')
  const installed = spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 300_000,
  })
  if (installed.status !== 0) return { reason: 'npx playwright install chromium: failed' }
  const { chromium } = await import('@playwright/test')
  return tryBrowser({
    path: chromium.executablePath(),
    source: 'downloaded by Playwright',
    env: {},
  })
}
