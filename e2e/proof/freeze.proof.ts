import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ErrorBody } from '@/lib/contract/errors'
import { signIn } from '@/e2e/harness/sign-in'
import { admin, startAccountApp, type AccountApp } from './support/account-app'
import { everyAuditRow, verifiedRows, type AuditRow } from './support/audit'
import { bearerPrincipal, makeToken, send, type Principal } from './support/principal'
import { startFreezable, type Freezable } from './support/freezable'
import { Subjects, type OperationRequest } from './support/subjects'
import { unrecorded } from './support/unrecorded'
import { rounds } from './rounds'

type Round = { freezeMs: number; atOnce: number }

const full: Round[] = [5, 20, 60, 120].flatMap((secs) =>
  [20, 60].map((atOnce) => ({ freezeMs: secs * 1_000, atOnce })),
)
const short: Round = { freezeMs: 8_000, atOnce: 20 }

const readMs = 5_000
const actMs = 15_000
const closedMs = 60_000
const readPaths = ['/api/directory/live', '/api/tokens', '/api/v2/rooms']

let postgres: Freezable
let app: AccountApp
let subjects: Subjects
let client: Principal

beforeAll(async () => {
  postgres = await startFreezable()
  app = await startAccountApp({ DATABASE_URL: postgres.url })
  subjects = new Subjects(app.simulatorUrl, app.simulator.apiKey)
  const account = await signIn(app.url, admin.email, admin.password)
  client = bearerPrincipal('token', 'admin', (await makeToken(account, 'admin')).token)
  // The latency keeps acts at Telnyx, and before and after it, when the database freezes.
  await subjects.control.addFault({ shape: 'latency', ms: 1_500, method: 'POST' })
})

afterAll(async () => {
  postgres.thaw()
  await app.stop()
  await postgres.stop()
})

type Act = {
  path: string
  status: number
  ms: number
  auditId: string | null
  outcome: string | null
  isLate: boolean
  seconds: string | null
}

async function act(request: OperationRequest): Promise<Act> {
  const began = performance.now()
  const response = await send(app.url, client, request)
  const body = (await response.json()) as Partial<ErrorBody> & { meta?: { recorded?: string } }
  return {
    path: request.path,
    status: response.status,
    ms: performance.now() - began,
    auditId: response.headers.get('roomwarden-audit-id'),
    outcome: body.errors?.[0]?.meta.outcome ?? null,
    isLate: body.meta?.recorded === 'not_yet',
    seconds: response.headers.get('retry-after'),
  }
}

type Read = { began: number; status: number; ms: number; seconds: string | null }

async function read(path: string): Promise<Read> {
  const began = performance.now()
  const response = await fetch(app.url + path, { headers: client.headers })
  await response.arrayBuffer()
  const ms = performance.now() - began
  return { began, status: response.status, ms, seconds: response.headers.get('retry-after') }
}

/** Repeats `work` in `width` parallel workers until the signal aborts; returns all results. */
async function repeat<Result>(
  width: number,
  pauseMs: number,
  signal: AbortSignal,
  work: () => Promise<Result>,
) {
  const results: Result[] = []
  const worker = async () => {
    while (!signal.aborted) {
      results.push(await work())
      await delay(pauseMs)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return results
}

const maxMs = (values: number[]) => Math.round(Math.max(0, ...values))

/** `reads` began before the database answered again. */
type Seen = { acts: Act[]; reads: Read[]; slowestAfter: number }

async function freezeUnderLoad({ freezeMs, atOnce }: Round): Promise<Seen> {
  const load = new AbortController()
  const acting = repeat(atOnce, 500, load.signal, async () =>
    act(await subjects.request('sessions.mute')),
  )
  const reading = repeat(3, 50, load.signal, () => Promise.all(readPaths.map((path) => read(path))))
  const begun = new Date()
  const underWay = async () => (await mutesSince(begun)).length
  await expect.poll(underWay, { timeout: 120_000, interval: 50 }).toBeGreaterThan(atOnce / 2)
  const at = performance.now()
  postgres.freeze()
  await delay(freezeMs)
  const thawedAt = performance.now()
  postgres.thaw()
  await delay(2_000)
  load.abort()
  // A read that was already waiting, for example for a first poll, is timed from the freeze on.
  const sinceFrozen = (each: Read) => ({ ...each, ms: each.ms - Math.max(0, at - each.began) })
  const all = (await reading).flat()
  const reads = all.filter(({ began }) => began < thawedAt).map(sinceFrozen)
  // These reads wait for no database, but may wait for the next poll where none could run.
  const after = all.filter(({ began }) => began >= thawedAt)
  return { acts: await acting, reads, slowestAfter: maxMs(after.map(({ ms }) => ms)) }
}

const openIntents = async () =>
  (
    await postgres.query<{ audit_id: string }>(
      `select audit_id from audit_events i where kind = 'intent' and not exists
         (select 1 from audit_events o where o.audit_id = i.audit_id and o.kind = 'outcome')`,
    )
  ).length

async function untilClosed(): Promise<number> {
  const began = performance.now()
  await expect.poll(openIntents, { timeout: closedMs, interval: 250 }).toBe(0)
  return performance.now() - began
}

/** Acts whose answer, audit row and effect contradict each other. */
function wrongOnes(acts: Act[], reached: Map<string, number>, rows: AuditRow[]): Act[] {
  const outcomeOf = new Map(
    rows.filter(({ kind }) => kind === 'outcome').map((row) => [row.audit_id, row.outcome]),
  )
  return acts.filter(({ path, status, outcome, auditId, ms, seconds }) => {
    const times = reached.get(path) ?? 0
    const isDone = status === 200 && times === 1 && outcomeOf.get(auditId ?? '') === 'succeeded'
    const isRefused = status === 503 && outcome === 'not_sent' && times === 0 && seconds !== null
    return ms > actMs || !(isDone || isRefused)
  })
}

async function mutesSince(time: Date) {
  const calls = await subjects.calls()
  return calls.filter(({ path, at }) => path.endsWith('/mute') && Date.parse(at) >= time.getTime())
}

async function reachedTelnyx() {
  const calls = await mutesSince(new Date(0))
  const reached = new Map<string, number>()
  for (const { path } of calls) {
    const own = path.replace('/v2', '')
    reached.set(own, (reached.get(own) ?? 0) + 1)
  }
  return { calls, reached }
}

it('R17: a database that freezes loses no act, and nobody waits for it', async () => {
  const count = rounds('R17 freezes', { full: full.length, reduced: 1 })
  for (const round of count === 1 ? [short] : full) {
    const { acts, reads, slowestAfter } = await freezeUnderLoad(round)
    const closedAfter = await untilClosed()
    const rows = await postgres.query<AuditRow>(everyAuditRow)
    const { calls, reached } = await reachedTelnyx()
    const wrong = wrongOnes(acts, reached, rows)
    const late = acts.filter(({ isLate }) => isLate)
    const refused = acts.filter(({ status }) => status === 503)
    console.log(
      `R17: frozen ${round.freezeMs / 1000} s, ${round.atOnce} at once: ${acts.length} acts, ` +
        `${late.length} accepted and recorded later, ${refused.length} not sent, ` +
        `${wrong.length} lost or answered wrong, slowest ${maxMs(acts.map(({ ms }) => ms))} ms; ` +
        `${reads.length} reads, slowest ${maxMs(reads.map(({ ms }) => ms))} ms, ` +
        `${slowestAfter} ms once it answered; ` +
        `0 intents open ${Math.round(closedAfter)} ms after`,
    )
    expect(wrong).toEqual([])
    expect(late.length).toBeGreaterThan(0)
    expect(refused.length).toBeGreaterThan(0)
    expect(maxMs(reads.map(({ ms }) => ms))).toBeLessThanOrEqual(readMs)
    const unforeseen = reads.filter(
      ({ status, seconds }) => status !== 200 && !(status === 503 && seconds !== null),
    )
    expect(unforeseen).toEqual([])
    expect(unrecorded(calls, rows)).toBe(0)
    expect(verifiedRows(rows)).toBe(rows.length)
  }
})
