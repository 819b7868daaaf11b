import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import { rounds } from './rounds'
import { admin, startAccountApp, type AccountApp } from './support/account-app'
import { inGroups } from './support/in-groups'
import { addAccount, createPostgres, type Postgres } from './support/postgres'

const atOnce = 20
const max = 120
/** An intent and an outcome for every write. */
const rowsEach = 2

let database: Postgres
let app: AccountApp
let viewer: SignedIn

beforeAll(async () => {
  database = await createPostgres()
  app = await startAccountApp({ DATABASE_URL: database.url })
  await addAccount(database, 'viewer@proof.test', 'viewer')
  viewer = await signIn(app.url, 'viewer@proof.test', admin.password)
})

afterAll(async () => {
  await app.stop()
  await database.drop()
})

const many = (count: number) => Array.from({ length: count }, (_, n) => n)

const rename = (who: SignedIn, name: string) =>
  who.fetch('/api/profile', { method: 'PATCH', body: JSON.stringify({ name }) })

async function rowsOf(action: string): Promise<number> {
  const [row] = await database.query<{ rows: string }>(
    'select count(*) as rows from audit_events where action = $1',
    [action],
  )
  return Number(row?.rows)
}

type Refusal = { errors: { code: string; meta: { reason: string; outcome: string } }[] }

describe('S15: nobody fills the trail', () => {
  const writes = rounds('S15 writes', { full: 2000, reduced: 500 })

  it('by changing what is theirs over and over; colleagues go on meanwhile', async () => {
    const startedAt = performance.now()
    const answers = await inGroups(many(writes), atOnce, (n) => rename(viewer, `Vera ${n}`))
    const secs = (performance.now() - startedAt) / 1000
    const refused = answers.filter(({ status }) => status === 429)
    const passed = answers.filter(({ status }) => status === 200).length
    const rows = await rowsOf('user.rename')
    const administrator = await signIn(app.url, admin.email, admin.password)
    const colleague = await rename(administrator, 'Somebody else')
    console.log(
      `S15 ${writes} writes of one user in ${secs.toFixed(1)} s: ${passed} made, ` +
        `${refused.length} made to wait; ${rows} rows in the trail`,
    )
    expect(passed + refused.length).toBe(writes)
    expect(passed).toBeGreaterThanOrEqual(max)
    expect(passed).toBeLessThanOrEqual(max + Math.ceil(secs))
    expect(rows).toBe(passed * rowsEach)
    expect(colleague.status).toBe(200)

    for (const { headers } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
      expect(headers.get('x-should-retry')).toBeNull()
    }
    const body = (await refused[0]?.json()) as Refusal
    expect(body.errors[0]).toMatchObject({
      code: '10011',
      meta: { reason: 'too_many_writes', outcome: 'not_sent' },
    })
  })

  it('and what was stored once is answered again, however spent the budget', async () => {
    const other = await signIn(app.url, admin.email, admin.password)
    const again = () =>
      other.fetch('/api/profile', {
        method: 'PATCH',
        body: JSON.stringify({ name: 'Once and again' }),
        headers: { 'idempotency-key': 'once-and-again' },
      })
    expect((await again()).status).toBe(200)
    const answers = await inGroups(many(2 * max), atOnce, (n) => rename(other, `Other ${n}`))
    expect(answers.filter(({ status }) => status === 429)).not.toHaveLength(0)
    const replayed = await again()
    expect(replayed.headers.get('idempotency-replayed')).toBe('true')
    expect(replayed.status).toBe(200)
  })

  it('while two hundred acts of moderation at once are no flood', async () => {
    await addAccount(database, 'moderator@proof.test', 'moderator')
    await database.query(
      `update users set name = 'A moderator of the proof' where email = 'moderator@proof.test'`,
    )
    const moderator = await signIn(app.url, 'moderator@proof.test', admin.password)
    const session = '7ccc3f43-4f94-4a71-a8f6-6a1b9cb7d2a1'
    const acts = await inGroups(many(200), atOnce, (n) =>
      moderator.fetch(`/api/v2/room_sessions/${session}/actions/mute`, {
        method: 'POST',
        body: JSON.stringify({
          participants: [`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`],
        }),
      }),
    )
    const seen = await inGroups(many(200), atOnce, (n) =>
      moderator.fetch(
        `/api/receipts/00000000-0000-4000-8000-${String(n).padStart(12, '0')}/acknowledgement`,
        { method: 'POST' },
      ),
    )
    const delayed = [...acts, ...seen].filter(({ status }) => status === 429).length
    console.log(`S15 200 acts and 200 acknowledgements of one moderator: ${delayed} made to wait`)
    expect(delayed).toBe(0)
  })
})
