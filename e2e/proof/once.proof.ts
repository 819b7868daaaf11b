import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, type SignedIn } from '@/e2e/harness/sign-in'
import type { Receipt, SessionAnswer } from '@/lib/contract/live'
import { admin, startAccountApp, type AccountApp } from './support/account-app'
import {
  bearerPrincipal,
  cookiePrincipal,
  makeToken,
  send,
  type Principal,
} from './support/principal'
import { errorOf } from './support/errors'
import { addAccount, createPostgres, type Postgres } from './support/postgres'
import { Subjects, type OperationRequest } from './support/subjects'
import { rounds } from './rounds'

const together = 100

describe.each(['Postgres', 'embedded'])('R5: once means once (%s)', (kind) => {
  let database: Postgres | null = null
  let app: AccountApp
  let subjects: Subjects
  let account: SignedIn
  let browser: Principal

  beforeAll(async () => {
    database = kind === 'Postgres' ? await createPostgres() : null
    app = await startAccountApp(database ? { DATABASE_URL: database.url } : {})
    subjects = new Subjects(app.simulatorUrl, app.simulator.apiKey)
    account = await signIn(app.url, admin.email, admin.password)
    browser = cookiePrincipal(app.url, 'admin', 'admin', account.cookie)
  })

  afterAll(async () => {
    await app.stop()
    await database?.drop()
  })

  const sendWith = (key: string, request: OperationRequest, who = browser) =>
    send(app.url, who, request, { 'idempotency-key': key })

  async function mutationsSince(seq: number) {
    const calls = await subjects.calls(seq)
    return calls.filter(({ method }) => method !== 'GET')
  }

  async function lastSeq(): Promise<number> {
    return (await subjects.calls()).at(-1)?.seq ?? 0
  }

  it(`sends one of ${together} parallel requests with the same key`, async () => {
    const count = rounds(`R5 same key, ${kind}`, { full: 50, reduced: 3 })
    for (let round = 0; round < count; round++) {
      const request = await subjects.request('rooms.create')
      const before = await lastSeq()
      const key = randomUUID()
      const answers = await Promise.all(
        Array.from({ length: together }, () => sendWith(key, request)),
      )
      expect(await mutationsSince(before)).toHaveLength(1)
      const first = answers.filter((answer) => answer.status === 201 && !isReplay(answer))
      expect(first).toHaveLength(1)
      const rest = answers.filter((answer) => !first.includes(answer))
      expect(rest.every((answer) => answer.status === 409 || isReplay(answer))).toBe(true)
      for (const answer of rest.filter(({ status }) => status === 409)) {
        expect((await errorOf(answer)).meta).toMatchObject({ outcome: 'unknown' })
        expect(answer.headers.get('x-should-retry')).toBe('false')
      }
    }
    console.log(`R5  ${kind}: ${count} × ${together} parallel requests, 1 upstream call each time`)
  })

  const isReplay = (answer: Response) => answer.headers.get('idempotency-replayed') === 'true'

  it('gives the stored answer again, byte for byte, also of a refusal', async () => {
    const created = await subjects.request('rooms.create')
    const refused = { ...(await subjects.request('rooms.update')), path: `/rooms/${randomUUID()}` }
    for (const request of [created, refused]) {
      const key = randomUUID()
      const first = await sendWith(key, request)
      const before = await lastSeq()
      const again = await sendWith(key, request)
      expect(again.status).toBe(first.status)
      expect(await again.text()).toBe(await first.text())
      expect(isReplay(first)).toBe(false)
      expect(isReplay(again)).toBe(true)
      expect(again.headers.get('roomwarden-audit-id')).toBe(
        first.headers.get('roomwarden-audit-id'),
      )
      expect(await mutationsSince(before)).toEqual([])
    }
  })

  it('refuses the key for another body or query, and asks for one', async () => {
    const key = randomUUID()
    const request = await subjects.request('rooms.create')
    expect((await sendWith(key, request)).status).toBe(201)
    const before = await lastSeq()
    const other = await sendWith(key, await subjects.request('rooms.create'))
    expect(other.status).toBe(422)
    expect((await errorOf(other)).meta.reason).toBe('idempotency_other_body')
    for (const bad of ['', 'with space', 'x'.repeat(256), 'ä', '../x']) {
      const answer = await sendWith(encodeURI(bad).replaceAll('%20', ' '), request)
      expect({ bad, status: answer.status }).toEqual({ bad, status: 400 })
    }
    const missing = await fetch(`${app.url}/api/v2/rooms`, {
      method: 'POST',
      headers: { ...browser.headers, 'content-type': 'application/json' },
      body: '{}',
    })
    expect((await errorOf(missing)).meta.reason).toBe('idempotency_key_missing')
    expect(await mutationsSince(before)).toEqual([])
  })

  it('keeps keys apart by method and path, and does not ask a token for one', async () => {
    const key = randomUUID()
    const room = await subjects.room()
    const path = `/rooms/${room}`
    const update = { name: 'rooms.update', method: 'PATCH', path, search: '', body: {} } as const
    const end = await subjects.request('sessions.end')
    expect((await sendWith(key, update)).status).toBe(200)
    expect((await sendWith(key, end)).status).toBe(200)
    expect(
      (await sendWith(key, { ...update, name: 'rooms.delete', method: 'DELETE', body: undefined }))
        .status,
    ).toBe(204)
    const { token } = await makeToken(account, 'admin')
    const headers = { authorization: `Bearer ${token}` }
    expect((await fetch(`${app.url}/api/v2/rooms`, { method: 'POST', headers })).status).toBe(201)
  })

  it('never keeps a credential: a replay is 409', async () => {
    const request = await subjects.request('rooms.createJoinToken')
    const key = randomUUID()
    const first = await sendWith(key, request)
    expect(first.status).toBe(201)
    const { data } = (await first.json()) as { data: { token: string; refresh_token: string } }
    const before = await lastSeq()
    const again = await sendWith(key, request)
    expect(again.status).toBe(409)
    expect((await errorOf(again)).meta.reason).toBe('idempotency_not_stored')
    expect(await mutationsSince(before)).toEqual([])
    const stored = await database?.query('select * from idempotency_keys')
    expect(JSON.stringify(stored ?? [])).not.toContain(data.token)
    expect(JSON.stringify(stored ?? [])).not.toContain(data.refresh_token)
  })

  it('sends a double click once: the second press carries the same key', async () => {
    const count = rounds(`R5 double click, ${kind}`, { full: 50, reduced: 3 })
    for (let round = 0; round < count; round++) {
      const request = await subjects.request('sessions.kick')
      const before = await lastSeq()
      const key = randomUUID()
      const [one, two] = await Promise.all([sendWith(key, request), sendWith(key, request)])
      expect([one.status, two.status].filter((status) => status === 200)).not.toHaveLength(0)
      expect(await mutationsSince(before)).toHaveLength(1)
    }
  })

  async function receiptsOf(sessionId: string): Promise<Receipt[]> {
    const answer = await account.fetch(`/api/directory/sessions/${sessionId}`)
    return ((await answer.json()) as SessionAnswer).data.receipts
  }

  it('tells each of two moderators who end at once their own outcome', async () => {
    const second = await secondModerator()
    const request = await subjects.request('sessions.end')
    const sessionId = request.path.split('/')[2] ?? ''
    const answers = await Promise.all([
      sendWith(randomUUID(), request),
      sendWith(randomUUID(), request, second),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    if (!late) throw new Error('nobody was late')
    expect((await errorOf(late)).meta).toMatchObject({
      reason: 'act_in_flight',
      outcome: 'not_sent',
    })
    const states = async () => (await receiptsOf(sessionId)).map(({ state }) => state).toSorted()
    await expect.poll(states, { timeout: 60_000 }).toEqual(['confirmed', 'not_sent'])
    expect(await mutationsSince(0)).toSatisfy(
      (calls: { path: string }[]) =>
        calls.filter(({ path }) => path.includes(sessionId)).length === 1,
    )
  })

  /** On Postgres another user; otherwise the same user's token, which serves the race as well. */
  async function secondModerator(): Promise<Principal> {
    if (!database) {
      const { token } = await makeToken(account, 'moderator')
      return bearerPrincipal('token', 'moderator', token)
    }
    await addAccount(database, 'second@proof.test', 'moderator')
    const { cookie } = await signIn(app.url, 'second@proof.test', admin.password)
    return cookiePrincipal(app.url, 'second', 'moderator', cookie)
  }
})
