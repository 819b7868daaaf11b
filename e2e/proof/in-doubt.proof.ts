import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Receipt, SessionAnswer } from '@/lib/contract/live'
import { send } from './support/principal'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { inGroups } from './support/in-groups'
import { rounds } from './rounds'

/** Faults that leave it unknown whether the act happened, and whether it did. */
const faults = [
  { shape: 'reset_after_effect', effect: true },
  { shape: 'reset', effect: false },
  { shape: 'hang_after_effect', effect: true },
  { shape: 'reset_mid_body', effect: true },
] as const

const acts = ['sessions.kick', 'sessions.mute', 'sessions.end'] as const

const atOnce = 24
const resolvedMs = 60_000
const open = ['sending', 'accepted']

let app: DemoApp

beforeAll(async () => {
  app = await startDemoApp()
})

afterAll(() => app.stop())

type InDoubt = { id: string; states: string[] }

async function receiptsOf(sessionId: string): Promise<Receipt[]> {
  const { headers } = app.client
  const response = await fetch(`${app.url}/api/directory/sessions/${sessionId}`, { headers })
  const { data } = (await response.json()) as SessionAnswer
  return data.receipts
}

/** Kicks and ends that happened are proved; the others end as unknown or still there. */
const isResolved = (effect: boolean, act: string, { state }: Receipt) =>
  effect && act !== 'sessions.mute' && state !== 'not_sent'
    ? state === 'confirmed' || state === 'already'
    : !open.includes(state)

async function actInDoubt(index: number): Promise<InDoubt> {
  const act = acts[index % acts.length] ?? 'sessions.mute'
  const fault = faults[Math.floor(index / acts.length) % faults.length] ?? faults[0]
  const request = await app.subjects.request(act)
  const id = /[0-9a-f-]{36}/.exec(request.path)?.[0] ?? ''
  await app.subjects.control.addFault({ shape: fault.shape, id, method: 'POST', times: 1 })
  const response = await send(app.url, app.client, request)
  await response.arrayBuffer()
  const deadline = Date.now() + resolvedMs
  const settled = async () => {
    const receipts = await receiptsOf(id)
    return receipts.length > 0 && receipts.every((each) => isResolved(fault.effect, act, each))
  }
  await expect.poll(settled, { timeout: deadline - Date.now(), interval: 1_000 }).toBe(true)
  return { id, states: (await receiptsOf(id)).map(({ state }) => state) }
}

/** The number of acts that reached Telnyx more than once, by Telnyx's own log. */
async function sentAgain(ids: string[]): Promise<number> {
  const calls = await app.subjects.calls()
  const acted = calls.filter(({ method, path }) => method === 'POST' && path.includes('/actions/'))
  const times = (id: string) => acted.filter(({ path }) => path.includes(id)).length
  return ids.filter((id) => times(id) > 1).length
}

it('R4: an act without an answer is never sent again, and ends proved or visibly not known', async () => {
  const count = rounds('R4 acts in doubt', { full: 1000, reduced: 24 })
  const results = await inGroups(
    Array.from({ length: count }, (_, index) => index),
    atOnce,
    actInDoubt,
  )
  const tally: Record<string, number> = {}
  for (const state of results.flatMap(({ states }) => states))
    tally[state] = (tally[state] ?? 0) + 1
  const resends = await sentAgain(results.map(({ id }) => id))
  console.log(`R4: ${count} acts, ${resends} sent again, ended ${JSON.stringify(tally)}`)
  expect(resends).toBe(0)
  expect(results.every(({ states }) => states.length > 0)).toBe(true)
  expect(tally.failed ?? 0).toBe(0)
  expect(tally.sending ?? 0).toBe(0)
})
