import { randomUUID } from 'node:crypto'
import { startApp } from '@/e2e/harness/app'
import { signIn } from '@/e2e/harness/sign-in'
import { accountEnvironment, admin } from '../harness/account'
import { median, percentile, type Figure } from '../harness/figure'
import { startReference } from '../harness/reference'
import { roomId, startUpstream } from '../harness/upstream'

const latencyMs = 60
const runs = 5
/** Calls of each of the three ways in one run. */
const callsPerRun = 48

type Way = { name: 'direct' | 'bare' | 'ours'; call: () => Promise<void> }
type Timed = Record<Way['name'], number[]>

async function timed(call: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await call()
  return performance.now() - begun
}

/** Interleaves batches of the three ways, so that disturbances of the machine affect all of them. */
async function interleaved(ways: Way[], callers: number): Promise<Timed> {
  const took: Timed = { direct: [], bare: [], ours: [] }
  for (let done = 0; done < callsPerRun; done += callers) {
    for (const { name, call } of ways) {
      const batch = await Promise.all(Array.from({ length: callers }, () => timed(call)))
      took[name].push(...batch)
    }
  }
  return took
}

async function ratios(ways: Way[], callers: number) {
  const results: Timed[] = []
  await interleaved(ways, callers)
  for (let run = 0; run < runs; run += 1) results.push(await interleaved(ways, callers))
  const ratio = (way: Way['name'], share: number) =>
    median(results.map((took) => percentile(took[way], share) / percentile(took.direct, share)))
  return { ours: ratio('ours', 0.5), bare: ratio('bare', 0.5), tail: ratio('ours', 0.95) }
}

async function callOf(url: string, init: () => RequestInit = () => ({})): Promise<void> {
  const answer = await fetch(url, init())
  await answer.text()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
}

/** P1: what the guard costs between a client and a Telnyx that takes 60 ms. */
export async function measureGuard(): Promise<Figure[]> {
  const upstream = await startUpstream(latencyMs)
  const reference = await startReference(upstream.url)
  const app = await startApp({ env: accountEnvironment(upstream.url) })
  try {
    const token = await tokenOf(app.url)
    const path = `/v2/rooms/${roomId}`
    const bearer = { authorization: `Bearer ${token}` }
    const changed = (headers: Record<string, string>) => () => ({
      method: 'PATCH',
      body: '{"max_participants":10}',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    })
    const reads: Way[] = [
      { name: 'direct', call: () => callOf(upstream.url + path) },
      { name: 'bare', call: () => callOf(`${reference.url}/api/relay${path}`) },
      { name: 'ours', call: () => callOf(`${app.url}/api${path}`, () => ({ headers: bearer })) },
    ]
    const writes: Way[] = [
      { name: 'direct', call: () => callOf(upstream.url + path, changed({})) },
      { name: 'bare', call: () => callOf(`${reference.url}/api/relay${path}`, changed({})) },
      { name: 'ours', call: () => callOf(`${app.url}/api${path}`, changed(bearer)) },
    ]
    const one = await ratios(reads, 1)
    const eight = await ratios(reads, 8)
    const write = await ratios(writes, 1)
    const what = 'through the whole guard ÷ direct call, upstream 60 ms'
    return [
      figure(`read ${what}, 1 caller, p50`, one.ours, 1.1, one.bare),
      figure(`read ${what}, 1 caller, p95`, one.tail, 1.25),
      figure(`read ${what}, 8 callers, p50`, eight.ours, 1.2, eight.bare),
      figure(`read ${what}, 8 callers, p95`, eight.tail, 1.25),
      figure(`mutation with audit ${what}, p50`, write.ours, 1.25, write.bare),
    ]
  } finally {
    await app.stop()
    await reference.stop()
    await upstream.close()
  }
}

const figure = (what: string, value: number, goal: number, reference?: number): Figure => ({
  id: 'P1',
  what,
  value,
  unit: '×',
  goal,
  reference,
})

async function tokenOf(url: string): Promise<string> {
  const user = await signIn(url, admin.email, admin.password)
  const body = JSON.stringify({ name: 'bench', role: 'admin', expires_in_days: 1 })
  const answer = await user.fetch('/api/tokens', { method: 'POST', body })
  return ((await answer.json()) as { data: { token: string } }).data.token
}
