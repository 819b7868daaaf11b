import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles, type Role } from '@/lib/contract/roles'
import type { NoteTarget } from '@/lib/contract/schemas/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { createTestUser } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { mirrorParticipants } from '@/lib/server/db/mirror-schema'
import { mirrorContexts } from '@/lib/server/db/mirror-texts-schema'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { isApiError } from '@/lib/server/errors'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { changeNote } from './change-note'
import { createNote } from './create-note'
import { deleteNote } from './delete-note'
import { listNotes } from './list-notes'
import { readNote } from './read-note'

let opened: OpenedDatabase
const actors = {} as Record<Role, Actor>

async function actorOf(role: Role): Promise<Actor> {
  const { id, name } = await createTestUser({ role, name: `A ${role}` })
  return { userId: id, name, role, via: 'token', tokenId: null, userSessionId: null } as Actor
}

beforeAll(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
  for (const role of roles) actors[role] = await actorOf(role)
})

afterAll(() => opened.close())

const session = (): NoteTarget => ({ kind: 'session', id: randomUUID() })

async function refusal(act: Promise<unknown>): Promise<string> {
  const thrown = await act.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  return isApiError(thrown) ? thrown.key : String(thrown)
}

const texts = async (on: NoteTarget, role: Role = 'viewer') =>
  (await listNotes(actors[role], on)).data.map(({ text }) => text)

describe('a note', () => {
  it('is read by everybody, and by whoever wrote it and administrators it is changed', async () => {
    const on = session()
    const { data } = await createNote(actors.support, { on, text: '**Ana** called' })
    for (const role of roles) {
      const [note] = (await listNotes(actors[role], on)).data
      expect(note, role).toMatchObject({
        text: '**Ana** called',
        by: { name: 'A support' },
        mine: role === 'support' || role === 'admin',
      })
    }
    const change = { text: 'Mine now', version: 1 }
    expect(await refusal(changeNote(actors.moderator, data.id, change))).toBe('forbidden')
    expect(await refusal(deleteNote(actors.moderator, data.id))).toBe('forbidden')
  })

  it('keeps every text that it had, with who wrote it', async () => {
    const on = session()
    const { data } = await createNote(actors.support, { on, text: 'one' })
    await changeNote(actors.support, data.id, { text: 'two', version: 1 })
    const last = await changeNote(actors.admin, data.id, { text: 'three', version: 2 })
    expect(last.data).toMatchObject({ text: 'three', version: 3, edited: { by: 'A admin' } })
    expect(last.data.earlier?.map(({ text, by }) => [text, by])).toEqual([
      ['one', 'A support'],
      ['two', 'A support'],
    ])
  })

  it('accepts only the first of two concurrent edits', async () => {
    const { data } = await createNote(actors.support, { on: session(), text: 'one' })
    const edits = ['two', 'too'].map((text) =>
      refusal(changeNote(actors.support, data.id, { text, version: 1 })),
    )
    expect((await Promise.all(edits)).toSorted()).toEqual(['changed_meanwhile', 'nothing'])
    expect((await readNote(actors.viewer, data.id)).data.earlier).toHaveLength(1)
  })

  it('is marked when it is deleted, and comes back whole', async () => {
    const on = session()
    const { data } = await createNote(actors.support, { on, text: 'one' })
    await changeNote(actors.support, data.id, { text: 'two', version: 1 })
    await deleteNote(actors.support, data.id)
    expect(await texts(on)).toEqual([])
    const gone = (await readNote(actors.viewer, data.id)).data
    expect(gone).toMatchObject({ text: '', earlier: [], deleted: { by: 'A support' } })
    const edit = changeNote(actors.support, data.id, { text: 'three', version: 2 })
    expect(await refusal(edit)).toBe('changed_meanwhile')
    const { data: back } = await changeNote(actors.support, data.id, { deleted: false })
    expect(back).toMatchObject({ text: 'two', deleted: null, earlier: [{ text: 'one' }] })
  })

  it('on a case is for those who may read cases', async () => {
    const on: NoteTarget = { kind: 'case', id: randomUUID() }
    const { data } = await createNote(actors.support, { on, text: 'ours' })
    expect(await texts(on, 'moderator')).toEqual(['ours'])
    expect(await refusal(listNotes(actors.viewer, on))).toBe('forbidden')
    expect(await refusal(readNote(actors.viewer, data.id))).toBe('not_found')
  })

  it('on a person is found under every join of that person', async () => {
    const [ana, alsoAna, ben] = [randomUUID(), randomUUID(), randomUUID()]
    const contexts = await opened.db
      .insert(mirrorContexts)
      .values(
        [1, 1, 2].map((personId, index) => ({
          digest: `d${index}`,
          context: `c${index}`,
          claims: {},
          personId,
        })),
      )
      .returning({ id: mirrorContexts.id })
    const at = new Date()
    await opened.db.insert(mirrorParticipants).values(
      [ana, alsoAna, ben].map((id, index) => ({
        id,
        readAt: at,
        seenAt: at,
        contextId: contexts[index]?.id,
      })),
    )
    await createNote(actors.support, { on: { kind: 'person', id: ana }, text: 'of Ana' })
    expect(await texts({ kind: 'person', id: alsoAna })).toEqual(['of Ana'])
    expect(await texts({ kind: 'person', id: ben })).toEqual([])
    expect(await texts({ kind: 'person', id: randomUUID() })).toEqual([])
  })
})
