import { applyEnvironment, describeFaults, readEnvironment } from '../environment/read.mjs'
import { ROOT } from '../root.mjs'
import { createLifetime } from './lifetime.mjs'
import { requireNodeVersion } from './node-version.mjs'
import { checkPort } from './port.mjs'
import { ensureBuilt, ensureInstalled } from './prepare.mjs'
import { say, sayHowToSignIn } from './say.mjs'
import { startSimulator } from './simulator.mjs'

/**
 * Installs, builds and starts the app. `npm start` and `npm run dev` differ only in `dev`.
 *
 * @param {{ dev: boolean }} options
 */
export async function startApp({ dev }) {
  const begun = performance.now()
  requireNodeVersion()
  const { values, notes, source } = await checkedEnvironment()
  const lifetime = createLifetime()
  try {
    for (const note of notes) say('note', note)
    const context = { root: ROOT, lifetime, say }
    await ensureInstalled(context)
    if (!dev) await ensureBuilt(context)
    const simulator = await startSource(source, values, lifetime)
    applyEnvironment({ ...values, NODE_ENV: dev ? 'development' : 'production' })
    const { serve } = await import('../serve.mjs')
    await serve({ dev, root: ROOT, lifetime })
    sayHowToSignIn(source, simulator?.url)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    say('ready', `${values.NEXTAUTH_URL} (${seconds} s)`)
  } catch (error) {
    if (!lifetime.stopping()) console.error(messageOf(error))
    await lifetime.stop(1)
  }
}

/** Checks the environment; ends the process with all faults in one message if there are any. */
async function checkedEnvironment() {
  const environment = readEnvironment(ROOT)
  const { values, faults } = environment
  const portFault = await checkPort(values.HOST ?? '', Number(values.PORT))
  if (portFault && faults.every(({ name }) => name !== portFault.name)) faults.push(portFault)
  if (faults.length > 0) {
    console.error(describeFaults(faults))
    process.exit(1)
  }
  return environment
}

/**
 * Puts the URL and keys of a running simulator into `values`.
 *
 * @param {'simulator' | 'account'} source
 * @param {Record<string, string>} values
 * @param {import('./lifetime.mjs').Lifetime} lifetime
 */
async function startSource(source, values, lifetime) {
  if (source === 'account') return undefined
  const dataDir = values.DATA_DIR ?? ''
  const simulator = await startSimulator({ root: ROOT, dataDir, lifetime })
  values.TELNYX_API_BASE_URL = `${simulator.url}/v2`
  values.TELNYX_API_KEY = simulator.apiKey
  values.TELNYX_PUBLIC_KEY = simulator.publicKey
  return simulator
}

/** Recognised by name, because the app has a `BootFault` class of its own. @param {unknown} error */
function messageOf(error) {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'BootFault' ? `Roomwarden cannot start: ${error.message}` : error.stack
}
