import 'server-only'
import type { Role } from '@/lib/contract/roles'
import type { Accepted } from '@/lib/contract/users'
import { recordEvent } from '@/lib/server/audit/record'
import { lockNames, requireFreeName } from '@/lib/server/auth/free-name'
import { findLink, spendLink } from '@/lib/server/auth/one-time-links'
import { hashPassword } from '@/lib/server/auth/password'
import { requireGoodPassword } from '@/lib/server/auth/require-good-password'
import { database } from '@/lib/server/db/client'
import { users } from '@/lib/server/db/schema'
import { linkRefused } from './link-refused'

type Acceptance = { token: string; name: string; password: string }
type Visit = { requestId: string; peer: string }

/** The person invited by a valid link; null for any other. */
export async function invitedBy(
  token: string,
): Promise<{ email: string; name: string; role: Role } | null> {
  const link = await findLink(await database(), 'invitation', token)
  if (!link?.email || !link.role) return null
  return { email: link.email, name: link.name ?? '', role: link.role }
}

/**
 * Creates the invited account and spends the link, both or neither. Throws `link_refused`, or as
 * `requireFreeName` and `requireGoodPassword`.
 */
export async function acceptInvitation(given: Acceptance, visit: Visit): Promise<Accepted> {
  // Checked before hashing, so that strangers cannot keep the server busy.
  const invited = await invitedBy(given.token)
  if (!invited) throw linkRefused()
  const owner = { email: invited.email, name: given.name }
  await requireGoodPassword(given.password, owner, '/password')
  const user = await createInvited(given, await hashPassword(given.password))
  const { id, name, email, role } = user
  await recordEvent({
    action: 'user.accept_invitation',
    actor: { id, name, role, via: 'system' },
    ...visit,
    targetType: 'user',
    targetId: id,
    outcome: 'succeeded',
    details: { name, email, role },
  })
  return { data: { email } }
}

async function createInvited({ token, name }: Acceptance, passwordHash: string) {
  const db = await database()
  return db.transaction(async (tx) => {
    await lockNames(tx)
    const link = await spendLink(tx, 'invitation', token)
    if (!link?.email || !link.role) throw linkRefused()
    await requireFreeName(tx, name)
    const [user] = await tx
      .insert(users)
      .values({ email: link.email, name, role: link.role, passwordHash })
      .onConflictDoNothing()
      .returning()
    // The address has got an account meanwhile.
    if (!user) throw linkRefused()
    return user
  })
}
