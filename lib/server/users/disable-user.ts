import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import {
  recordRevocations,
  revokeAllTokens,
  type Revoker,
} from '@/lib/server/tokens/revoke-all-tokens'
import { endBrowsers } from './end-browsers'
import { keepAnAdministrator } from './last-administrator'
import { noSuchUser } from './read-user'
import { withdrawLinksMadeBy, withdrawResets } from './withdraw-links'

/**
 * Disables an account: signs its browsers out, and invalidates its tokens and links for good.
 * Throws `not_found`, or `last_administrator`.
 */
export async function disableUser(userId: string, by: Revoker): Promise<void> {
  const db = await database()
  const tokens = await db.transaction(async (tx) => {
    await keepAnAdministrator(tx, userId)
    const disabled = await tx
      .update(users)
      .set({ disabledAt: sql`coalesce(${users.disabledAt}, now())` })
      .where(eq(users.id, userId))
      .returning({ id: users.id })
    if (disabled.length === 0) throw noSuchUser()
    // Otherwise they would be valid again once the account is enabled.
    await endBrowsers(tx, userId)
    await withdrawResets(tx, userId)
    await withdrawLinksMadeBy(tx, userId)
    return revokeAllTokens(tx, userId)
  })
  await recordRevocations(tokens, by, 'user.disable')
}
