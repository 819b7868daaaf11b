import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root, startApp, type App } from '@/e2e/harness/app'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { admin, noRateLimit } from './support/account-app'
import {
  bearerPrincipal,
  cookiePrincipal,
  makeToken,
  send,
  type Principal,
} from './support/principal'
import { operationNames } from './support/operation-of'
import { relayTo, type Relay } from './support/relay'
import { pagePaths, routeFiles } from './support/route-files'
import { Subjects } from './support/subjects'

const canary = (name: string) => `canary-${name}-${randomBytes(12).toString('hex')}`

/** These must appear nowhere; `shownOnce` and the link may appear in one kind of answer only. */
const secrets: Record<string, string> = {
  TELNYX_API_KEY: canary('key'),
  NEXTAUTH_SECRET: canary('secret'),
  ADMIN_PASSWORD: canary('password'),
  'mistyped password': canary('typo'),
}
const shownOnce: Record<string, string> = {}
const linkMark = canary('link')

let dataDir = ''
let simulator: RunningSimulator
let relay: Relay
let app: App
let subjects: Subjects
let account: SignedIn
let browser: Principal
const kept: { where: string; text: string }[] = []

/** Telnyx's own examples show a composition with a link before it is made. */
function withLink(text: string): string {
  const { data } = JSON.parse(text) as { data: object }
  return JSON.stringify({ data: { ...data, download_url: `https://media.test/${linkMark}` } })
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-secrets-'))
  simulator = await startSimulator({ apiKey: secrets.TELNYX_API_KEY, rateLimit: noRateLimit })
  relay = await relayTo(simulator.url, ({ method, path, text, status }) =>
    method === 'POST' && path === '/v2/room_compositions' && status === 202 ? withLink(text) : text,
  )
  const { TELNYX_API_KEY = '', NEXTAUTH_SECRET = '', ADMIN_PASSWORD = '' } = secrets
  app = await startApp({
    env: {
      DATA_DIR: dataDir,
      TELNYX_API_KEY,
      TELNYX_API_BASE_URL: `${relay.url}/v2`,
      NEXTAUTH_SECRET,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD,
      LOG_LEVEL: 'trace',
    },
  })
  subjects = new Subjects(simulator.url, simulator.apiKey)
  account = await signIn(app.url, admin.email, ADMIN_PASSWORD)
  browser = cookiePrincipal(app.url, 'admin', 'admin', account.cookie)
})

afterAll(async () => {
  await relay.close()
  await simulator.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function keep(where: string, response: Response): Promise<string> {
  const text = await response.text()
  kept.push({ where, text: `${JSON.stringify([...response.headers])}\n${text}` })
  return text
}

/** The encodings in which a value could be hidden in text. */
const forms = (value: string) => [
  value,
  Buffer.from(value).toString('base64').replace(/=+$/, ''),
  Buffer.from(value).toString('hex'),
]

function hits(text: string, values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    forms(value).some((form) => text.includes(form)) ? [name] : [],
  )
}

function found(texts: { where: string; text: string }[], values: Record<string, string>) {
  return texts.flatMap(({ where, text }) => hits(text, values).map((name) => ({ where, name })))
}

async function mistype(): Promise<void> {
  const typed = secrets['mistyped password'] ?? ''
  await expect(signIn(app.url, admin.email, typed)).rejects.toThrow('was refused')
}

/** Calls every operation; answers that show a secret once are kept apart. */
async function crawlOperations(): Promise<void> {
  for (const name of operationNames) {
    const request = await subjects.request(name)
    const token = request.body?.refresh_token
    if (typeof token === 'string') shownOnce['refresh token as sent'] = token
    const response = await send(app.url, browser, request)
    if (name === 'rooms.createJoinToken' || name === 'rooms.refreshJoinToken') {
      const { data } = (await response.json()) as { data: Record<string, string> }
      for (const field of ['token', 'refresh_token'])
        if (data[field]) shownOnce[`${name} ${field}`] = data[field]
    } else await keep(name, response)
  }
}

async function crawlErrors(): Promise<void> {
  const { token } = await makeToken(account, 'viewer')
  shownOnce['personal token'] = token
  const viewer = bearerPrincipal('viewer token', 'viewer', token)
  for (const name of operationNames) {
    const request = await subjects.request(name)
    await keep(`${name} as viewer`, await send(app.url, viewer, request))
    if (!request.path.includes('-')) continue
    await subjects.control.addFault({ id: request.path, shape: 'unauthorized', times: 1 })
    await keep(`${name} with 401`, await send(app.url, browser, request))
  }
  await subjects.control.clearFaults()
}

async function crawlOwn(): Promise<void> {
  const { session_id } = await subjects.liveSession()
  for (const { path, handlers } of await routeFiles()) {
    if (path.startsWith('/api/v2/') || !handlers.some(({ method }) => method === 'GET')) continue
    // Event streams never end; they carry the same data as the directory.
    if (path === '/api/live') continue
    const url = path.replace('{session_id}', session_id).replace(/\{\w+\}/g, randomUUID())
    await keep(url, await account.fetch(url))
  }
  for (const path of await pagePaths()) {
    const url = path.replace('{session_id}', session_id).replace(/\{\w+\}/g, randomUUID())
    await keep(url, await account.fetch(url))
    await keep(`${url} (RSC)`, await account.fetch(url, { headers: { rsc: '1' } }))
  }
}

async function filesUnder(folder: string): Promise<{ where: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(
    files.map(async (file) => {
      const where = join(file.parentPath, file.name)
      return { where, text: (await readFile(where)).toString('latin1') }
    }),
  )
}

/** Every table as text, because the files may hold it compressed. */
async function tables(): Promise<{ where: string; text: string }[]> {
  const database = await PGlite.create(join(dataDir, 'main', 'postgres'))
  const names = await database.query<{ name: string }>(
    `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const read = await Promise.all(
    names.rows.map(async ({ name }) => {
      const { rows } = await database.query(`select to_jsonb(t)::text as row from ${name} t`)
      return { where: name, text: JSON.stringify(rows) }
    }),
  )
  await database.close()
  return read
}

/** The simulator's links and the one that `withLink` adds. */
const isLink = /\/media\/[0-9a-f]{8}-|media\.test/
const isLinkRead = /^(recordings|compositions)\.(list|get|create)$/

describe('S4: the key never leaves', () => {
  it('is in no answer, page or log', async () => {
    await mistype()
    await crawlOperations()
    await crawlErrors()
    await crawlOwn()
    const everything = { ...secrets, ...shownOnce }
    expect(Object.keys(shownOnce).length).toBeGreaterThanOrEqual(5)
    expect(found(kept, everything)).toEqual([])
    const links = kept.filter(({ text }) => isLink.test(text))
    expect(links.map(({ where }) => where).filter((where) => !isLinkRead.test(where))).toEqual([])
    expect(links.length).toBeGreaterThan(0)
    console.log(
      `S4  ${kept.length} answers and pages, ${Object.keys(everything).length} secrets: 0 hits`,
    )
  })

  it('is in nothing that the browser can load', async () => {
    const files = await filesUnder(join(root, '.next', 'static'))
    const names = { key: 'TELNYX_API_KEY', secret: 'NEXTAUTH_SECRET', database: 'DATABASE_URL' }
    expect(files.length).toBeGreaterThan(0)
    expect(found(files, { ...secrets, ...shownOnce, ...names })).toEqual([])
    console.log(`S4  ${files.length} files of the bundle: 0 hits, not even the variables' names`)
  })

  it('is neither logged nor stored', async () => {
    await app.stop()
    const log = { where: 'log', text: app.logs() }
    const stored = [...(await filesUnder(dataDir)), ...(await tables())]
    const everything = {
      ...secrets,
      ...shownOnce,
      link: linkMark,
      'media link': `${simulator.url}/media/`,
    }
    expect(found([log], everything)).toEqual([])
    expect(found(stored, everything)).toEqual([])
    const lines = app.logs().trim().split('\n').length
    console.log(
      `S4  ${lines} lines of log at level trace, ${stored.length} files and tables: 0 hits`,
    )
  })
})
