import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from '../root.mjs'
import { tryBrowser } from './try-browser.mjs'

/**
 * The Chromium inside @sparticuz/chromium, unpacked once. It is tried with the machine's own libraries
 * first and, where those lack NSS, with those that the package bundles for cloud functions.
 *
 * @param {{ say: (what: string, text: string) => void }} options
 */
export async function bundledBrowser({ say }) {
  if (process.platform !== 'linux') return { reason: '@sparticuz/chromium: for Linux only' }
  if (process.arch !== 'x64') return { reason: '@sparticuz/chromium: for x64 only' }
  const folder = unpacked(say)
  const path = join(folder, 'chromium')
  const source = 'bundled in @sparticuz/chromium'
  const fonts = { FONTCONFIG_PATH: join(folder, 'fonts') }
  const own = await tryBrowser({ path, source, env: existsSync('/etc/fonts') ? {} : fonts })
  if ('browser' in own) return own
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean)
  const env = { ...fonts, LD_LIBRARY_PATH: libraries.join(':') }
  return tryBrowser({ path, source: `${source}, with its own libraries`, env })
}

/**
 * The package unpacks into the temporary folder and uses any file there that has the right name, so it
 * gets a folder that only this user can write to.
 *
 * @param {(what: string, text: string) => void} say
 */
function unpacked(say) {
  const manifest = join(ROOT, 'node_modules', '@sparticuz', 'chromium', 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'roomwarden')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  say('browser', `unpacking @sparticuz/chromium ${version}, once`)
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  unpackInto(draft)
  if (existsSync(folder)) rmSync(draft, { recursive: true })
  else renameSync(draft, folder)
  return folder
}

/**
 * The package changes the environment of the process that loads it, so it gets its own process. It
 * unpacks its libraries only where it detects a cloud function.
 *
 * @param {string} folder
 */
function unpackInto(folder) {
  const unpack = `import('@sparticuz/chromium').then((package_) => package_.default.executablePath())`
  execFileSync(process.execPath, ['-e', unpack], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
