import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn } from '@/e2e/harness/sign-in'
import { rounds } from './rounds'
import { admin, startAccountApp, type AccountApp } from './support/account-app'
import { inGroups } from './support/in-groups'
import {
  readCsrf,
  tryPassword,
  wasChecked,
  wasRefused,
  type Csrf,
  type Try,
  type TryAnswer,
} from './support/password-try'
import { addAccount, createPostgres, type Postgres } from './support/postgres'

const atOnce = 20
const limit = 5

let database: Postgres
let app: AccountApp
let csrf: Csrf

beforeAll(async () => {
  database = await createPostgres()
  app = await startAccountApp({ DATABASE_URL: database.url, TRUST_PROXY: '127.0.0.1,::1' })
  csrf = await readCsrf(app)
})

afterAll(async () => {
  await app.stop()
  await database.drop()
})

/** A new address for each number, as a botnet has them. */
const address = (n: number) => `203.0.${Math.floor(n / 250) % 250}.${(n % 250) + 1}`

type Answer = Omit<TryAnswer, 'headers'> & { headers: string[] }

async function attempt({ n, ...sent }: Omit<Try, 'address'> & { n: number }): Promise<Answer> {
  const answer = await tryPassword(app, csrf, { ...sent, address: address(n) })
  return { ...answer, headers: [...answer.headers.keys()].toSorted() }
}

async function guess(email: string, count: number, device?: string): Promise<number> {
  const numbers = Array.from({ length: count }, (_, n) => n)
  const answers = await inGroups(numbers, atOnce, (n) =>
    attempt({ email, password: `guess ${n}`, n, device }),
  )
  const checked = answers.filter(wasChecked).length
  expect({ email, other: answers.length - checked - answers.filter(wasRefused).length }).toEqual({
    email,
    other: 0,
  })
  return checked
}

/** The audit trail's record of an account's refused passwords: one row per check. */
async function recorded(email: string): Promise<{ checks: number; peers: number }> {
  const [row] = await database.query<{ checks: string; peers: string }>(
    `select count(*) as checks, count(distinct peer) as peers from audit_events
     where action = 'user.sign_in' and outcome = 'failed'
       and target_id = (select id::text from users where email = $1)`,
    [email],
  )
  return { checks: Number(row?.checks), peers: Number(row?.peers) }
}

async function deviceOf(email: string): Promise<string> {
  const { cookie } = await signIn(app.url, email, admin.password)
  return cookie.split('; ').find((pair) => pair.includes('roomwarden.device=')) ?? ''
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

describe('S7: guessing is slow', () => {
  const tries = rounds('S7 tries', { full: 1000, reduced: 100 })

  it('five checks for all strangers together, and five more for a browser that was in', async () => {
    const email = 'guessed@proof.test'
    await addAccount(database, email, 'viewer')
    const device = await deviceOf(email)
    expect(await guess(email, tries)).toBe(limit)
    expect(await recorded(email)).toEqual({ checks: limit, peers: limit })
    expect(await guess('nobody@proof.test', tries)).toBe(limit)

    const right = { email, password: admin.password, n: 7 }
    expect(wasRefused(await attempt(right))).toBe(true)
    expect(await guess(email, tries, device)).toBe(limit)
    expect(await recorded(email)).toMatchObject({ checks: 2 * limit })
    expect(wasRefused(await attempt({ ...right, device }))).toBe(true)
    console.log(
      `S7  ${tries} tries from rotating addresses: ${limit} password checks for strangers, ` +
        `${limit} more for a known browser, ${limit} for an account that does not exist`,
    )
  })

  it('for a quarter of an hour, not less', async () => {
    const email = 'waited@proof.test'
    await addAccount(database, email, 'viewer')
    const later = (by: string) =>
      database.query(`update sign_in_attempts set last_check_at = last_check_at - interval '${by}'`)
    expect(await guess(email, 2 * limit)).toBe(limit)
    await later('14 minutes')
    expect(await guess(email, 2 * limit)).toBe(0)
    await later('2 minutes')
    expect(await guess(email, 2 * limit)).toBe(limit)
  })

  it('the same answer, in the same time, for an account that does not exist', async () => {
    const pairs = rounds('S7 pairs', { full: 100, reduced: 15 })
    const known: Answer[] = []
    const unknown: Answer[] = []
    for (let n = 0; n < pairs; n += 1) {
      const email = `known-${n}@proof.test`
      await addAccount(database, email, 'viewer')
      known.push(await attempt({ email, password: 'wrong password', n }))
      const nobody = `nobody-${n}@proof.test`
      unknown.push(await attempt({ email: nobody, password: 'wrong password', n }))
    }
    const distinct = (answers: Answer[]) =>
      new Set(answers.map(({ status, text, headers }) => JSON.stringify({ status, text, headers })))
    expect(known.every(wasChecked)).toBe(true)
    expect([...distinct(known)]).toEqual([...distinct(unknown)])
    const [a, b] = [known, unknown].map((answers) => median(answers.map(({ ms }) => ms)))
    const ratio = (a ?? 0) / (b ?? 1)
    console.log(
      `S7  ${pairs} pairs: median ${a?.toFixed(0)} ms for known, ${b?.toFixed(0)} ms for unknown ` +
        `accounts, ratio ${ratio.toFixed(2)}; answers equal`,
    )
    expect(ratio).toBeGreaterThan(0.5)
    expect(ratio).toBeLessThan(2)
  })
})
