import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { roles, type Role } from '@/lib/contract/roles'
import { maxViews, type View } from '@/lib/contract/views'
import type { Actor } from '@/lib/server/auth/actor'
import { createTestUser } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { views } from '@/lib/server/db/views-schema'
import { isApiError } from '@/lib/server/errors'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { changeView } from './change-view'
import { createView } from './create-view'
import { deleteView } from './delete-view'
import { listViews } from './list-views'

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

beforeEach(() => opened.db.delete(views))
afterAll(() => opened.close())

const wanted = { list: 'sessions', name: 'Long ones', query: 'state=over&minutes=60' } as const

async function refusal(act: Promise<unknown>): Promise<string> {
  const thrown = await act.then(
    () => 'nothing',
    (error: unknown) => error,
  )
  return isApiError(thrown) ? thrown.key : String(thrown)
}

const namesOf = async (actor: Actor, list?: View['list']) =>
  (await listViews(actor, list)).data.map(({ name }) => name)

const make = (actor: Actor, over: Partial<Parameters<typeof createView>[1]> = {}) =>
  createView(actor, { ...wanted, ...over })

describe('a view', () => {
  it('is its owner’s alone, until it is shared', async () => {
    const { data } = await make(actors.support)
    expect(data).toMatchObject({ name: 'Long ones', own: true, removable: true, shared: false })
    for (const role of roles)
      expect(await namesOf(actors[role]), role).toEqual(role === 'support' ? ['Long ones'] : [])
    await changeView(actors.support, data.id, { shared: true })
    for (const role of roles) {
      const [seen] = (await listViews(actors[role])).data
      expect(seen, role).toMatchObject({
        query: 'state=over&minutes=60',
        owner: { name: 'A support' },
        own: role === 'support',
        removable: role === 'support' || role === 'admin',
      })
    }
  })

  it('stores its query in the canonical form of the list', async () => {
    const query = 'minutes=60&hide=id.ended&state=over&q=billing%20demo&sort=-joins'
    const { data } = await make(actors.viewer, { query })
    expect(data.query).toBe('q=billing+demo&state=over&minutes=60&sort=-joins&hide=id.ended')
  })

  it('has a name that is unique per owner and list', async () => {
    const { data } = await make(actors.viewer)
    expect(await refusal(make(actors.viewer))).toBe('view_name_taken')
    await make(actors.viewer, { list: 'rooms', query: '' })
    await make(actors.support)
    const other = await make(actors.viewer, { name: 'Short ones' })
    const rename = changeView(actors.viewer, other.data.id, { name: 'Long ones' })
    expect(await refusal(rename)).toBe('view_name_taken')
    await changeView(actors.viewer, data.id, { name: 'Long ones', query: 'minutes=90' })
    expect(await namesOf(actors.viewer, 'sessions')).toEqual(['Long ones', 'Short ones'])
    expect(await namesOf(actors.viewer, 'rooms')).toEqual(['Long ones'])
  })

  it('is limited to a hundred per user, also when created concurrently', async () => {
    await opened.db.insert(views).values(
      Array.from({ length: maxViews - 1 }, (_, index) => ({
        ...wanted,
        userId: actors.viewer.userId,
        name: `View ${index}`,
      })),
    )
    const made = await Promise.allSettled(
      Array.from({ length: 5 }, (_, index) => make(actors.viewer, { name: `More ${index}` })),
    )
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusal(make(actors.viewer, { name: 'Last' }))).toBe('too_many_views')
  })
})

describe('the rights', () => {
  it('lets support and above share, and nobody below', async () => {
    for (const role of roles) {
      const shared = await refusal(make(actors[role], { name: `Of ${role}`, shared: true }))
      expect(shared, role).toBe(role === 'viewer' ? 'forbidden' : 'nothing')
      expect((await listViews(actors[role])).meta.may_share, role).toBe(role !== 'viewer')
    }
    const { data } = await make(actors.viewer)
    expect(await refusal(changeView(actors.viewer, data.id, { shared: true }))).toBe('forbidden')
  })

  it('lets nobody but the owner change a view, and an administrator remove a shared one', async () => {
    const { data: own } = await make(actors.support)
    const { data: shared } = await make(actors.support, { name: 'Shared', shared: true })
    for (const role of ['viewer', 'moderator', 'admin'] as const) {
      const change = (id: string) => refusal(changeView(actors[role], id, { name: 'Mine' }))
      expect([await change(own.id), await change(shared.id)], role).toEqual([
        'not_found',
        'forbidden',
      ])
      expect(await refusal(deleteView(actors[role], own.id)), role).toBe('not_found')
    }
    for (const role of ['viewer', 'moderator'] as const)
      expect(await refusal(deleteView(actors[role], shared.id)), role).toBe('forbidden')
    expect((await deleteView(actors.admin, shared.id)).data).toMatchObject({ query: own.query })
    expect(await namesOf(actors.support)).toEqual(['Long ones'])
  })

  it('shows no view of a list to users who may not read that list', async () => {
    await make(actors.moderator, { list: 'audit', query: 'action=session.end', shared: true })
    for (const role of roles)
      expect((await namesOf(actors[role])).length, role).toBe(
        role === 'moderator' || role === 'admin' ? 1 : 0,
      )
  })
})

describe('what is no address of the list', () => {
  it.each<[View['list'], string]>([
    ['sessions', 'colour=red'],
    ['sessions', 'after=abc'],
    ['sessions', 'state=asleep'],
    ['sessions', 'minutes=long'],
    ['sessions', 'sort=colour'],
    ['sessions', 'sort=joins&sort=joins'],
    ['sessions', 'hide=colour'],
    ['sessions', 'from=yesterday'],
    ['sessions', 'room=%00'],
    ['audit', 'q=words'],
    ['audit', 'outcome=fine'],
    ['audit', 'before=3'],
    ['rooms', 'minutes=5'],
    ['search', 'in=session'],
    ['compose', 'layout={}'],
    ['compose', ''],
    ['search', 'q=ana&in=everything'],
    ['search', 'q=ana&from=2026-11-17'],
  ])('is refused: %s?%s', async (list, query) => {
    expect(await refusal(make(actors.admin, { list, query }))).toBe('invalid_body')
  })
})
