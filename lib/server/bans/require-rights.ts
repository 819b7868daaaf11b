import 'server-only'
import type { BanUntil } from '@/lib/contract/bans'
import { can, type Permission } from '@/lib/contract/roles'
import type { Actor } from '@/lib/server/auth/actor'
import { ApiError } from '@/lib/server/errors'

/** A moderator may not ban from every room, or for good. Throws `forbidden`. */
export function requireRights(
  { role }: Pick<Actor, 'role'>,
  { roomId, until }: { roomId: string | null; until: BanUntil },
): void {
  const wide: Permission = 'bans.wide'
  if ((roomId !== null && until !== null) || can(role, wide)) return
  const what = roomId === null ? 'for every room' : 'for good'
  throw new ApiError('forbidden', { detail: `The role ${role} may not ban ${what}.` })
}
