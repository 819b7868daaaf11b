import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '@/lib/contract/roles'
import type { Actor } from '@/lib/server/auth/actor'
import { actorOfSession } from '@/lib/server/auth/actor-of-cookie'
import { createTestUser, signInAs } from '@/lib/server/auth/test-accounts'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { setTestEnvironment } from '@/lib/server/test-environment'
import { createToken } from '@/lib/server/tokens/create-token'
import { guardActivity } from './guard-activity'

let opened: OpenedDatabase
let people: Record<Role, Actor>
/** Of the moderator. */
let things: { token: string; user_session: string; user: string; invitation: string; room: string }

beforeAll(async () => {
  setTestEnvironment()
  opened = await openTestDatabase()
  useDatabase(opened.db)
  people = {
    viewer: await signedIn('viewer'),
    support: await signedIn('support'),
    moderator: await signedIn('moderator'),
    admin: await signedIn('admin'),
  }
  const { moderator } = people
  const wanted = { name: 'script', role: 'viewer', expires_in_days: 1 } as const
  const { data } = await createToken(moderator, wanted)
  things = {
    token: data.id,
    user_session: moderator.userSessionId ?? '',
    user: moderator.userId,
    invitation: randomUUID(),
    room: randomUUID(),
  }
})

afterAll(() => opened.close())

async function signedIn(role: Role): Promise<Actor> {
  const user = await createTestUser({ role, name: role })
  const { sid } = await signInAs(user.id)
  const actor = await actorOfSession({ sub: user.id, sid })
  if (!actor) throw new Error('nobody is signed in')
  return actor
}

const sees = (role: Role, target_type: string, target_id: string) =>
  guardActivity(people[role], { target_type, target_id }).then(
    () => true,
    (error: { key: string }) => error.key,
  )

describe('the acts on', () => {
  it.each([
    ['token', ['moderator', 'admin']],
    ['user_session', ['moderator', 'admin']],
    ['user', ['moderator', 'admin']],
    ['invitation', ['admin']],
    ['room', ['viewer', 'support', 'moderator', 'admin']],
  ] as const)('a %s of the moderator are shown to %s', async (type, allowed: readonly Role[]) => {
    for (const role of ['viewer', 'support', 'moderator', 'admin'] as const)
      expect(await sees(role, type, things[type]), role).toBe(
        allowed.includes(role) ? true : 'forbidden',
      )
  })

  it.each(['token', 'user_session'])('a %s that is nobody’s are refused alike', async (type) => {
    expect(await sees('moderator', type, randomUUID())).toBe('forbidden')
    expect(await sees('moderator', type, 'no uuid')).toBe('forbidden')
    expect(await sees('admin', type, randomUUID())).toBe(true)
  })

  it('a token of a colleague are no moderator’s to see', async () => {
    const wanted = { name: 'script', role: 'viewer', expires_in_days: 1 } as const
    const { data } = await createToken(people.viewer, wanted)
    expect(await sees('viewer', 'token', data.id)).toBe(true)
    expect(await sees('moderator', 'token', data.id)).toBe('forbidden')
  })
})
