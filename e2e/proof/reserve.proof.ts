import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '@/e2e/harness/sign-in'
import { send } from './support/principal'
import { startDemoApp, type DemoApp } from './support/demo-app'
import { rounds } from './rounds'

/** An account with 100 calls per window; the window is shorter here than Telnyx's minute. */
const limit = 100
const windowMs = 6_000
const actsAWindow = 10

/** One viewer sends more reads than the window holds, while ten others read. */
const flood = 140
const readers = 10

let app: DemoApp

beforeAll(async () => {
  app = await startDemoApp()
  await app.subjects.control.setRateLimit(limit, windowMs)
})

afterAll(() => app.stop())

type Outcome = 'accepted' | 'refused by us' | 'refused by Telnyx' | 'other'

async function act(): Promise<Outcome> {
  const response = await send(app.url, app.client, await app.subjects.request('sessions.mute'))
  if (response.ok) return 'accepted'
  const { errors } = (await response.json()) as { errors: { meta: { outcome?: string } }[] }
  if (response.status !== 429) return 'other'
  return errors[0]?.meta.outcome === 'not_sent' ? 'refused by us' : 'refused by Telnyx'
}

/** Sends one viewer's reads all at once, together with those of others on different lists. */
async function readAll(viewer: (path: string) => Promise<Response>): Promise<number[]> {
  const lists = [
    'room_recordings',
    'room_participants',
    'room_sessions',
    'rooms',
    'room_compositions',
  ]
  const paths = [
    ...Array.from({ length: flood }, () => '/api/v2/rooms?page[size]=1'),
    ...Array.from({ length: readers }, (_, index) => `/api/v2/${lists[index % 5]}`),
  ]
  const answers = await Promise.all(paths.map(viewer))
  await Promise.all(answers.map((answer) => answer.arrayBuffer()))
  return answers.map(({ status }) => status)
}

it('R15: a flood of reads holds up no act that Telnyx would take', async () => {
  const acts = rounds('R15 acts', { full: 200, reduced: 30 })
  const viewer = await signIn(app.url, 'viewer@demo.test', 'roomwarden-demo')
  const outcomes: Outcome[] = []
  const statuses: number[] = []
  while (outcomes.length < acts) {
    const reading = readAll((path) => viewer.fetch(path))
    for (let index = 0; index < actsAWindow; index += 1) {
      outcomes.push(await act())
      await delay(windowMs / actsAWindow)
    }
    statuses.push(...(await reading))
  }
  const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length
  const delayed = statuses.filter((status) => status === 429).length
  console.log(
    `R15: ${outcomes.length} acts among ${statuses.length} reads of an account of ${limit} a window: ` +
      `${count('accepted')} accepted, ${count('refused by us')} refused by us, ` +
      `${count('refused by Telnyx')} by Telnyx; ${delayed} reads made to wait`,
  )
  expect(count('refused by us')).toBe(0)
  expect(count('other')).toBe(0)
  expect(count('refused by Telnyx')).toBe(0)
  expect(delayed).toBeGreaterThan(0)
  expect(statuses.every((status) => status === 200 || status === 429)).toBe(true)
})
