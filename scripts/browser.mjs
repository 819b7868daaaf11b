import { readdirSync, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { bundledBrowser } from './browser/bundled.mjs'
import { downloadBrowser } from './browser/download.mjs'
import { tryBrowser } from './browser/try-browser.mjs'

/** @typedef {import('./browser/try-browser.mjs').Browser} Browser */

/** The first one is made for tests and has no windows that may stop being painted. */
const NAMES = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable', 'chrome'],
]
const MAC_APPS = ['Google Chrome', 'Chromium', 'Google Chrome for Testing']

/**
 * Finds a browser: CHROMIUM_PATH, one on the machine or in Playwright's cache, the bundled one, or one
 * that Playwright downloads. Throws, listing the attempts, if none of them loads a page.
 *
 * @param {{ say: (what: string, text: string) => void }} options
 * @returns {Promise<Browser>}
 */
export async function findBrowser({ say }) {
  const given = process.env.CHROMIUM_PATH
  const tried = []
  if (given) return orFail(await tryBrowser({ path: given, source: 'CHROMIUM_PATH', env: {} }))
  for (const candidate of [...onMachine(), ...inPlaywrightCache()]) {
    const result = await tryBrowser(candidate)
    if ('browser' in result) return result.browser
    tried.push(result.reason)
  }
  for (const get of [bundledBrowser, downloadBrowser]) {
    const result = await get({ say })
    if ('browser' in result) return result.browser
    tried.push(result.reason)
  }
  throw new Error(['No browser could be started. Set CHROMIUM_PATH. Tried:', ...tried].join('\n  '))
}

/** @param {{ browser: Browser } | { reason: string }} result */
function orFail(result) {
  if ('browser' in result) return result.browser
  throw new Error(`No browser could be started: ${result.reason}`)
}

function onMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const paths = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
  ]
  return candidates(paths, 'on this machine')
}

function inPlaywrightCache() {
  const home = homedir()
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(home, '.cache', 'ms-playwright'),
    join(home, 'Library', 'Caches', 'ms-playwright'),
  ].filter((folder) => folder !== undefined)
  const inside = [
    ['chrome-linux', 'chrome'],
    ['chrome-linux64', 'chrome'],
    ['chrome-headless-shell-linux64', 'chrome-headless-shell'],
    ['chrome-linux', 'headless_shell'],
    ...['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'].flatMap((folder) =>
      MAC_APPS.map((app) => [folder, `${app}.app`, 'Contents', 'MacOS', app]),
    ),
  ]
  const paths = caches.flatMap((cache) =>
    (existsSync(cache) ? readdirSync(cache) : [])
      .filter((name) => name.startsWith('chromium'))
      .toSorted()
      .toReversed()
      .flatMap((name) => inside.map((parts) => join(cache, name, ...parts))),
  )
  return candidates(paths, "in Playwright's cache")
}

/** @param {string[]} paths @param {string} source */
function candidates(paths, source) {
  return paths.filter((path) => existsSync(path)).map((path) => ({ path, source, env: {} }))
}
