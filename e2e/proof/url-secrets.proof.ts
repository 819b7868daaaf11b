import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { demoPassword } from '@/lib/contract/demo-accounts'
import { roles, type Role } from '@/lib/contract/roles'
import { startApp, type App } from '@/e2e/harness/app'
import { noRateLimit } from './support/account-app'
import { cookiePrincipal, send } from './support/principal'
import { operationNames } from './support/operation-of'
import { pagePaths, routeFiles } from './support/route-files'
import { Subjects } from './support/subjects'

type Answered = { where: string; role: Role; text: string }

/** A secret in every part of a URL that can hold one. */
const secrets = ['user', 'password', 'path', 'query', 'fragment'].map(
  (part) => `s3cret-${part}-${randomBytes(6).toString('hex')}`,
)
const [user, password, path, query, fragment] = secrets
const host = 'hooks.customer.test:8443'
const spare = 'spare.customer.test'
const rest = `/${path}?key=${query}#${fragment}`
const urls = {
  webhook_event_url: `https://${user}:${password}@${host}${rest}`,
  webhook_event_failover_url: `https://${user}:${password}@${spare}${rest}`,
}

let dataDir = ''
let app: App
let subjects: Subjects
let room = ''
let composition = ''
const accounts = new Map<Role, SignedIn>()
const answers: Answered[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-urls-'))
  app = await startApp({ life: false, env: { DATA_DIR: dataDir, LOG_LEVEL: 'trace' } })
  subjects = new Subjects(app.simulatorUrl)
  await subjects.control.setRateLimit(noRateLimit)
  for (const role of roles)
    accounts.set(role, await signIn(app.url, `${role}@demo.test`, demoPassword))
})

afterAll(() => rm(dataDir, { recursive: true, force: true }))

function account(role: Role): SignedIn {
  const found = accounts.get(role)
  if (!found) throw new Error(`nobody is signed in as ${role}`)
  return found
}

async function keep(where: string, role: Role, answer: Response): Promise<void> {
  const text = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`
  answers.push({ where, role, text })
}

const json = (method: string, body: object) => ({ method, body: JSON.stringify(body) })

/** Performs every act on a room that names such a URL, failing ones included. */
async function act(): Promise<void> {
  const admin = account('admin')
  const named = { unique_name: `proof-${randomUUID()}`, ...urls }
  const made = await admin.fetch('/api/v2/rooms', json('POST', named))
  room = ((await made.json()) as { data: { id: string } }).data.id
  await admin.fetch(`/api/v2/rooms/${room}`, json('PATCH', urls))
  await admin.fetch(`/api/v2/rooms/${randomUUID()}`, json('PATCH', urls))
  for (const role of roles.slice(0, -1)) {
    await keep(
      'room refused',
      role,
      await account(role).fetch('/api/v2/rooms', json('POST', named)),
    )
    const patch = await account(role).fetch(`/api/v2/rooms/${room}`, json('PATCH', urls))
    await keep('change refused', role, patch)
  }
  const wrong = await admin.fetch(
    `/api/webhooks/rooms/${room}/take-over`,
    json('POST', { host: 'other.test' }),
  )
  await keep('take-over of another host', 'moderator', wrong)
  const { session_id } = await subjects.recording()
  const film = { session_id, audio_sources: ['*'], ...urls }
  const begun = await admin.fetch('/api/v2/room_compositions', json('POST', film))
  composition = ((await begun.json()) as { data: { id: string } }).data.id
  await subjects.control.join({ room_id: room, count: 2 })
}

/** Directs the reads that show such a URL at the objects made with it. */
function aimed(name: string, path: string): string {
  if (name === 'rooms.get') return `/rooms/${room}`
  return name === 'compositions.get' ? `/room_compositions/${composition}` : path
}

/**
 * Reads all 25 operations and every other route and page, with this room wherever a room is named.
 */
async function crawl(role: Role): Promise<void> {
  const mine = account(role)
  const principal = cookiePrincipal(app.url, role, role, mine.cookie)
  for (const name of operationNames) {
    const asked = await subjects.request(name)
    await keep(
      name,
      role,
      await send(app.url, principal, { ...asked, path: aimed(name, asked.path) }),
    )
  }
  const fill = (address: string) =>
    address
      .replace('{room_id}', room)
      .replace('{composition_id}', composition)
      .replace('{room_composition_id}', composition)
      .replace(/\{\w+\}/g, randomUUID())
  for (const { path: address, handlers } of await routeFiles()) {
    if (address === '/api/live' || !handlers.some(({ method }) => method === 'GET')) continue
    await keep(address, role, await mine.fetch(fill(address)))
  }
  for (const address of await pagePaths()) {
    await keep(address, role, await mine.fetch(fill(address)))
    await keep(`${address} (RSC)`, role, await mine.fetch(fill(address), { headers: { rsc: '1' } }))
  }
  await keep('rooms by name', role, await mine.fetch('/api/v2/rooms?page[size]=250'))
  await keep('live', role, new Response(await beginningOf(mine, '/api/live')))
}

/** The text of an event stream's first second. */
async function beginningOf(mine: SignedIn, address: string): Promise<string> {
  const answer = await mine.fetch(address, { signal: AbortSignal.timeout(1_000) })
  let text = ''
  try {
    for await (const piece of answer.body ?? []) text += Buffer.from(piece).toString()
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
  }
  return text
}

/** Reads every audit row that the screens can show. */
async function readTrail(role: Role): Promise<void> {
  const list = await account(role).fetch(`/api/audit?target=${room}`)
  const text = await list.text()
  answers.push({ where: 'audit', role, text })
  const { data = [] } = JSON.parse(text) as { data?: { auditId: string }[] }
  for (const { auditId } of data)
    await keep('audit row', role, await account(role).fetch(`/api/audit/${auditId}`))
}

const hits = (text: string) => secrets.filter((secret) => text.includes(secret))
const found = (texts: { where: string; text: string }[]) =>
  texts.flatMap(({ where, text }) => hits(text).map((secret) => `${where}: ${secret}`))

/** Where an administrator, who may change a URL, sees it. */
const shownToAdmins =
  /^(rooms\.|rooms by name|compositions\.|\/api\/v2\/room(s|_compositions)|\/api\/directory\/(rooms|compositions)\/|\/(rooms|compositions)\/)/

describe('S14: the secrets of URLs', () => {
  it('leave for administrators alone, and only as settings of a room or composition', async () => {
    await act()
    for (const role of roles) await crawl(role)
    for (const role of ['moderator', 'admin'] as const) await readTrail(role)
    const below = answers.filter(({ role }) => role !== 'admin')
    expect(found(below)).toEqual([])
    const admins = answers.filter(
      ({ role, where }) => role === 'admin' && !shownToAdmins.test(where),
    )
    expect(found(admins)).toEqual([])
    const viewers = answers.filter(({ role }) => role === 'viewer')
    const api = viewers.find(({ where }) => where === 'rooms.get')
    expect(api?.text).toContain(`"webhook_event_url":"${host}"`)
    expect(api?.text).toContain(`"webhook_event_failover_url":"${spare}"`)
    expect(found(answers.filter(({ role }) => role === 'admin')).length).toBeGreaterThan(0)
    console.log(
      `S14  ${below.length} answers and pages below admin, ${admins.length} of an admin's, ` +
        `${secrets.length} secrets: 0 hits`,
    )
  })

  it('are a digest and a host in the trail, and in no line of the log', async () => {
    const rows = answers.filter(({ where }) => where === 'audit row')
    expect(rows.some(({ text }) => text.includes(`"host":"${host}"`))).toBe(true)
    await app.stop()
    const entries = await readdir(dataDir, { recursive: true, withFileTypes: true })
    const journals = entries.filter((entry) => entry.isFile() && /journal|jsonl/.test(entry.name))
    const files = await Promise.all(
      journals.map(async ({ parentPath, name }) => {
        return { where: name, text: await readFile(join(parentPath, name), 'utf8') }
      }),
    )
    expect(files.length).toBeGreaterThan(0)
    expect(found([{ where: 'log', text: app.logs() }, ...files])).toEqual([])
    console.log(
      `S14  the log and ${files.length} journals, ${rows.length} rows of the trail: 0 hits`,
    )
  })
})
