import { randomInt, randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/webhooks/telnyx/route'
import { nowSecs, toRequest, WebhookSigner, type Signed } from '@/e2e/harness/webhook-signer'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { rounds } from './rounds'
import { errorIn } from './support/errors'
import { inGroups } from './support/in-groups'
import { startAccountApp, type AccountApp } from './support/account-app'
import { mutationOf } from './support/webhook-mutations'

/** Telnyx gives up on an answer after two seconds; ours is to be there within half of one. */
const answerMs = 500
const atOnce = 8

const telnyx = new WebhookSigner()
const stranger = new WebhookSigner()
let opened: OpenedDatabase

beforeAll(async () => {
  setTestEnvironment()
  process.env.TELNYX_PUBLIC_KEY = telnyx.publicKey
  opened = await openTestDatabase()
  useDatabase(opened.db, opened.listen)
})

afterAll(() => opened.close())

async function count(table: string): Promise<number> {
  const { rows } = await opened.db.execute<{ count: string }>(
    sql`select count(*) as count from ${sql.identifier(table)}`,
  )
  return Number(rows[0]?.count)
}

function someEvent(): Signed {
  const where = { room_id: randomUUID(), session_id: randomUUID(), participant_id: randomUUID() }
  return telnyx.event('video.room.participant.joined', { ...where, context: 'Ana' })
}

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

it('S9: nothing but what Telnyx signed, as it signed it, now, is accepted', async () => {
  const total = rounds('S9 mutations', { full: 10_000, reduced: 300 })
  const tried: Record<string, number> = {}
  for (let round = 0; round < total; round += 1) {
    const { name, signed } = mutationOf(someEvent(), { telnyx, stranger })
    tried[name] = (tried[name] ?? 0) + 1
    const { status } = await POST(toRequest(signed))
    expect({ name, headers: signed.headers, refused: [400, 401].includes(status) }).toEqual({
      name,
      headers: signed.headers,
      refused: true,
    })
  }
  expect(await count('webhook_events')).toBe(0)
  expect((await POST(toRequest(someEvent()))).status).toBe(200)
  console.log(`S9  ${total} mutations, 0 accepted:`, tried)
})

it('S9: each event takes effect once, however often, in whatever order, however much at once', async () => {
  const total = rounds('S9 duplicates', { full: 10_000, reduced: 200 })
  const before = { events: await count('webhook_events'), people: await count('live_people') }
  const changesBefore = await count('live_events')
  const deliveries = Array.from({ length: total }, someEvent)
    .flatMap((event) => Array.from({ length: 5 }, () => event))
    .map((event) => ({ event, order: randomInt(2 ** 40) }))
    .toSorted((a, b) => a.order - b.order)
  const took = await inGroups(deliveries, atOnce, async ({ event }) => {
    const began = performance.now()
    const { status } = await POST(toRequest(event))
    expect(status).toBe(200)
    return performance.now() - began
  })
  const { rows } = await opened.db.execute<{ repeats: number; times: string }>(
    sql`select repeats, count(*) as times from webhook_events where repeats > 0 group by repeats`,
  )
  expect(rows.map((row) => [row.repeats, Number(row.times)])).toEqual([[4, total]])
  expect(await count('webhook_events')).toBe(before.events + total)
  expect(await count('live_people')).toBe(before.people + total)
  // A session and a person each, and nothing twice.
  expect(await count('live_events')).toBe(changesBefore + 2 * total)
  const p99 = percentile(took, 0.99)
  expect(p99).toBeLessThan(answerMs)
  console.log(
    `S9  ${total} × 5 shuffled deliveries, ${atOnce} at once, each took effect once; ` +
      `answered in p50 ${percentile(took, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
  )
})

describe('S9: the app itself', () => {
  let app: AccountApp
  beforeAll(async () => {
    app = await startAccountApp({ TELNYX_PUBLIC_KEY: telnyx.publicKey })
  })
  afterAll(() => app.stop())

  async function post(signed: Signed, headers: Record<string, string> = {}) {
    const answer = await fetch(`${app.url}/api/webhooks/telnyx`, {
      method: 'POST',
      headers: { ...signed.headers, ...headers },
      body: Uint8Array.from(signed.body),
    })
    return { answer, text: await answer.text() }
  }

  it('takes what Telnyx signed, once, and asks for nothing else', async () => {
    const event = someEvent()
    const first = await post(event, { origin: 'https://elsewhere.test' })
    expect(first.answer.status).toBe(200)
    expect(JSON.parse(first.text)).toMatchObject({ data: { repeats: 0 } })
    expect(JSON.parse((await post(event)).text)).toMatchObject({ data: { repeats: 1 } })
  })

  it('refuses everything else in our form, and logs no more than a line of it', async () => {
    const logged = () => app.logs().split('a webhook was refused').length
    const before = logged()
    for (let round = 0; round < 20; round += 1) {
      const { answer, text } = await post({ ...someEvent(), body: Buffer.from('{"canary":1}') })
      expect(answer.status).toBe(401)
      expect(errorIn(text, answer.headers.get('x-request-id') ?? undefined).code).toBe('10009')
    }
    expect(logged()).toBe(before + 1)
    expect(app.logs()).not.toContain('canary')
    const stale = telnyx.sign('{}', nowSecs() - 301)
    expect((await post(stale)).answer.status).toBe(401)
    const large = telnyx.sign('x'.repeat(1024 * 1024 + 1))
    expect((await post(large)).answer.status).toBe(413)
    expect((await fetch(`${app.url}/api/webhooks/telnyx`)).status).toBe(405)
  })
})
