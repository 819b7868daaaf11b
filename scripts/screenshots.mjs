import { findBrowser } from './browser.mjs'
import { ROOT } from './root.mjs'
import { createLifetime } from './start/lifetime.mjs'
import { requireNodeVersion } from './start/node-version.mjs'
import { ensureBuilt, ensureInstalled } from './start/prepare.mjs'
import { say } from './start/say.mjs'

requireNodeVersion()
process.chdir(ROOT)
const lifetime = createLifetime({ signalCode: 1 })
const context = { root: ROOT, lifetime, say }
try {
  await ensureInstalled(context)
  await ensureBuilt(context)
  const browser = await findBrowser({ say })
  say('browser', `${browser.path} (${browser.source})`)
  process.env.ROOMWARDEN_BROWSER = JSON.stringify(browser)
  const { tsImport } = await import('tsx/esm/api')
  const { takeScreenshots } = await tsImport('../e2e/screenshots/take.ts', import.meta.url)
  await takeScreenshots(process.argv.slice(2))
  await lifetime.stop(0)
} catch (error) {
  if (!lifetime.stopping()) console.error(error)
  await lifetime.stop(1)
}
