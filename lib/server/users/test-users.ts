import type { Role } from '@/lib/contract/roles'
import type { Actor } from '@/lib/server/auth/actor'
import { createTestUser, signInAs } from '@/lib/server/auth/test-accounts'
import type { Revoker } from '@/lib/server/tokens/revoke-all-tokens'

export const longPassword = 'another long password'

/** The revoker in these tests. */
export const by: Revoker = {
  actor: { id: null, name: 'Roomwarden', role: null, via: 'system' },
  peer: null,
  requestId: 'test',
}

/** The token in the address of a link. */
export const tokenIn = (url: string) => new URL(url).searchParams.get('token') ?? ''

/** A signed-in user of this role. */
export async function actor(role: Role): Promise<Actor & { cookie: string }> {
  const user = await createTestUser({ role, name: role })
  const { sid, cookie } = await signInAs(user.id)
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    role,
    via: 'cookie',
    userSessionId: sid,
    tokenId: null,
    cookie,
  }
}

/** The key of the error; null if there was none. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error as { key?: string }).key ?? error,
  )
}
