import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maxCaseItems } from '@/lib/contract/cases'
import type { Role } from '@/lib/contract/roles'
import { recordEvent } from '@/lib/server/audit/record'
import type { Actor } from '@/lib/server/auth/actor'
import { createTestUser } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { mirrorSessions } from '@/lib/server/db/mirror-schema'
import { auditEvents } from '@/lib/server/db/schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { isApiError } from '@/lib/server/errors'
import { countedPersons } from '@/lib/server/identity/note-persons'
import { putSessions } from '@/lib/server/mirror/put/put-sessions'
import { createNote } from '@/lib/server/notes/create-note'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { inCases } from './in-cases'
import { changeCase } from './change-case'
import { createCase } from './create-case'
import { listCases } from './list-cases'
import { putIn } from './put-in'
import { readCase } from './read-case'
import { takeOut } from './take-out'

let opened: OpenedDatabase
let support: Actor
let viewer: Actor

async function actorOf(role: Role): Promise<Actor> {
  const { id, name } = await createTestUser({ role, name: `A ${role}` })
  return { userId: id, name, role, via: 'token', tokenId: null, userSessionId: null } as Actor
}

beforeAll(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
  support = await actorOf('support')
  viewer = await actorOf('viewer')
})

afterAll(() => opened.close())

async function refusal(act: Promise<unknown>): Promise<string> {
  const thrown = await act.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  return isApiError(thrown) ? thrown.key : String(thrown)
}

async function act(targetType: string): Promise<string> {
  const requestId = randomUUID()
  const actor = { id: null, name: 'Kofi', role: null, via: 'system' as const }
  const target = { targetType, targetId: randomUUID() }
  await recordEvent({ action: 'session.end', actor, peer: null, requestId, ...target })
  const rows = await opened.db.select().from(auditEvents)
  return rows.find((row) => row.requestId === requestId)?.auditId ?? ''
}

describe('a case', () => {
  it('holds things of every kind, by their time, each once', async () => {
    const session = randomUUID()
    const at = new Date('2026-11-24T22:00:00Z')
    await opened.db
      .insert(mirrorSessions)
      .values({ id: session, createdAt: at, readAt: at, seenAt: at })
    const { data } = await createCase(support, {
      title: 'Raid',
      items: [
        { kind: 'person', id: randomUUID() },
        { kind: 'moment', id: session, from: '2026-11-24T23:10:00+01:00', words: 'the raid' },
        { kind: 'session', id: session },
      ],
    })
    const note = await createNote(support, { on: { kind: 'session', id: session }, text: 'hm' })
    const more = [
      { kind: 'note' as const, id: note.data.id },
      { kind: 'act' as const, id: await act('room_session') },
      { kind: 'session' as const, id: session },
    ]
    expect((await putIn(support, data.id, more)).data).toMatchObject({ had: 1 })
    const { items, people, version } = (await readCase(support, data.id)).data
    expect(items.map(({ kind }) => kind)).toEqual(['session', 'moment', 'note', 'act', 'person'])
    expect(items[1]).toMatchObject({ from: '2026-11-24T22:10:00.000Z', until: null })
    expect(items[3]).toMatchObject({ facts: { entry: { actor: { name: 'Kofi' } } } })
    expect(items[4]).toMatchObject({ facts: null })
    expect({ people: people.map(({ name }) => name), version }).toEqual({
      people: ['A support'],
      version: 1,
    })
    await takeOut(data.id, items[0]?.id ?? '')
    expect((await readCase(support, data.id)).data.items).toHaveLength(4)
    expect(await refusal(takeOut(data.id, items[0]?.id ?? ''))).toBe('not_found')
  })

  it('takes no act on an account, and no more than it can hold', async () => {
    const { data } = await createCase(support, { title: 'Full' })
    const ofUser = [{ kind: 'act' as const, id: await act('user') }]
    expect(await refusal(putIn(support, data.id, ofUser))).toBe('invalid_body')
    const many = (count: number) =>
      Array.from({ length: count }, () => ({ kind: 'session' as const, id: randomUUID() }))
    await putIn(support, data.id, many(maxCaseItems))
    expect(await refusal(putIn(support, data.id, many(1)))).toBe('case_full')
    expect((await readCase(support, data.id)).data.items).toHaveLength(maxCaseItems)
  })

  it('refuses a change of what somebody changed meanwhile', async () => {
    const { data } = await createCase(support, { title: 'One' })
    const changes = ['Two', 'Too'].map((title) =>
      refusal(changeCase(support, data.id, { version: 1, title })),
    )
    expect((await Promise.all(changes)).toSorted()).toEqual(['changed_meanwhile', 'nothing'])
    const closed = await changeCase(support, data.id, { version: 2, state: 'closed' })
    expect(closed.data).toMatchObject({ state: 'closed', version: 3 })
  })

  it('is worked on by those who may read it', async () => {
    const { data, meta } = await createCase(support, { title: 'People' })
    expect(meta.users.map(({ id }) => id)).not.toContain(viewer.userId)
    const change = { version: 1, people: [support.userId, viewer.userId] }
    expect(await refusal(changeCase(support, data.id, change))).toBe('invalid_body')
    const none = await changeCase(support, data.id, { version: 1, people: [] })
    expect(none.data.people).toEqual([])
  })
})

describe('which cases hold something', () => {
  it('finds sessions also by their moments, persons by any join, and rooms by what was in them', async () => {
    const room = randomUUID()
    const [session, other] = [randomUUID(), randomUUID()]
    const joins = [session, other].map((sessionId) => ({ id: randomUUID(), sessionId }))
    const said = { readAt: new Date('2026-11-25T00:00:00Z') }
    const created_at = '2026-11-24T22:00:00Z'
    for (const { id, sessionId } of joins) {
      const participants = [{ id, context: '{"username":"Ana Souza"}', joined_at: created_at }]
      await putSessions([{ id: sessionId, room_id: room, created_at, participants }], said)
    }
    await countedPersons()
    const auditId = await act('room')
    const [first, second] = [joins[0]?.id ?? '', joins[1]?.id ?? '']
    const items = [
      { kind: 'moment' as const, id: session, from: created_at },
      { kind: 'person' as const, id: first },
      { kind: 'act' as const, id: auditId },
    ]
    const { data } = await createCase(support, { title: 'Held', items })
    const { data: again } = await createCase(support, { title: 'Again', items: items.slice(0, 1) })
    const asked = [
      { kind: 'session' as const, id: session },
      { kind: 'session' as const, id: other },
      { kind: 'person' as const, id: first },
      { kind: 'person' as const, id: second },
      { kind: 'room' as const, id: room },
      { kind: 'act' as const, id: auditId },
      { kind: 'recording' as const, id: session },
    ]
    const { id, number, title, state } = data
    const held = { id, number, title, state }
    const both = [held, expect.objectContaining({ id: again.id })]
    expect((await inCases(asked)).data).toEqual({
      [`session:${session}`]: both,
      [`person:${first}`]: [held],
      [`person:${second}`]: [held],
      [`room:${room}`]: both,
      [`act:${auditId}`]: [held],
    })
  })
})

describe('the list of cases', () => {
  it('finds by words, number, state and what is in them, page by page', async () => {
    const id = randomUUID()
    const items = [{ kind: 'recording' as const, id }]
    const ticket_url = 'https://helpdesk.example/tickets/48_11'
    const { data } = await createCase(support, { title: 'Zebra 100%', ticket_url, items })
    const found = async (query: Parameters<typeof listCases>[0]) =>
      (await listCases(query)).data.map((each) => each.id)
    for (const query of [
      { q: 'zebra 100%' },
      { q: '48_11' },
      { q: `C-000${data.number}` },
      { has: id },
    ])
      expect(await found(query), JSON.stringify(query)).toEqual([data.id])
    expect(await found({ q: '48x11' })).toEqual([])
    expect(await found({ has: id, state: 'closed' })).toEqual([])
    const counted = await listCases({ q: 'Zebra' })
    expect(counted.data.map((each) => each.items)).toEqual([1])
    const first = await listCases({ size: 1 })
    expect(first.data.map((each) => each.id)).toEqual([data.id])
    const second = await listCases({ size: 1, after: first.meta.after ?? '' })
    expect(second.data.map((each) => each.id)).not.toContain(data.id)
    expect(await refusal(listCases({ after: 'x' }))).toBe('invalid_parameter')
  })
})
