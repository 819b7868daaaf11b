import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import type { AuditAnswer } from '@/lib/contract/audit'
import type { ActAnswer, ObjectOperation } from '@/lib/contract/object-receipt'
import { operation } from '@/lib/contract/operations'
import { startSimulator, type RunningSimulator } from '@/simulator/start'
import { accountEnvironment, admin, noRateLimit } from './support/account-app'
import { bearerPrincipal, makeToken, send, type Principal } from './support/principal'
import { Subjects, type OperationRequest } from './support/subjects'
import { rounds } from './rounds'

/** Acts whose request names their target, so that they can be proved when no answer came. */
const onObjects: ObjectOperation[] = [
  'rooms.update',
  'rooms.delete',
  'recordings.delete',
  'compositions.delete',
]

let dataDir = ''
let simulator: RunningSimulator
let subjects: Subjects
let environment: Record<string, string> = {}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'roomwarden-acts-'))
  simulator = await startSimulator({ apiKey: 'KEY-of-the-proofs', rateLimit: noRateLimit })
  subjects = new Subjects(simulator.url, simulator.apiKey)
  environment = { ...accountEnvironment(simulator), DATA_DIR: dataDir }
})

afterAll(async () => {
  await simulator.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function firstStart(): Promise<{ app: App; principal: Principal }> {
  const app = await startApp({ env: environment })
  const account = await signIn(app.url, admin.email, admin.password)
  const { token } = await makeToken(account, 'admin')
  return { app, principal: bearerPrincipal('token', 'admin', token) }
}

const idIn = ({ path }: OperationRequest) => path.split('/')[2] ?? ''

async function sent({ method, path }: OperationRequest): Promise<number> {
  const calls = await subjects.calls()
  return calls.filter((call) => call.method === method && call.path === `/v2${path}`).length
}

/** Sends every act and kills the server when Telnyx has received each and answered none. */
async function leaveHalfWay(app: App, principal: Principal): Promise<OperationRequest[]> {
  const requests = await Promise.all(onObjects.map((name) => subjects.request(name)))
  const left = requests.map(async (request) => {
    const { method } = request
    await subjects.control.addFault({
      id: idIn(request),
      method,
      shape: 'hang_after_effect',
      times: 1,
    })
    const response = await send(app.url, principal, request).catch(() => null)
    await response?.body?.cancel()
  })
  for (const request of requests) await expect.poll(() => sent(request)).toBe(1)
  await app.kill()
  await Promise.all(left)
  return requests
}

const read = async <Body>(app: App, principal: Principal, path: string) =>
  (await (await fetch(app.url + path, { headers: principal.headers })).json()) as Body

/** The act's final state, once the server has stopped proving it. */
async function settled(app: App, principal: Principal, request: OperationRequest) {
  const target = `/api/audit?target=${idIn(request)}&action=${operation(request.name).audit}`
  const { data } = await read<AuditAnswer>(app, principal, target)
  const readAct = () => read<ActAnswer>(app, principal, `/api/acts/${data[0]?.auditId}`)
  await expect.poll(async () => (await readAct()).data.open, { timeout: 70_000 }).toBe(false)
  return (await readAct()).data
}

it('R4: an act whose server was killed, and whose tab is closed, is proved by the next server', async () => {
  const count = rounds('R4 kill between send and proof', { full: 20, reduced: 2 })
  const first = await firstStart()
  const { principal } = first
  let { app } = first
  for (let round = 0; round < count; round += 1) {
    const requests = await leaveHalfWay(app, principal)
    app = await startApp({ env: environment })
    for (const request of requests) {
      const { name } = request
      const { state, operation: done } = await settled(app, principal, request)
      expect({ name: done, state }).toEqual({ name, state: 'confirmed' })
      expect({ name, sent: await sent(request) }).toEqual({ name, sent: 1 })
    }
  }
  await app.stop()
  console.log(
    `R4  ${count} × kill -9 between send and proof, ${count * onObjects.length} acts on objects: ` +
      'all confirmed by the next server, none sent twice',
  )
})
