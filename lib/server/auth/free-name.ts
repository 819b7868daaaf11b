import 'server-only'
import { ne, sql } from 'drizzle-orm'
import { alikeTo } from '@/lib/contract/skeleton'
import { reservedNames } from '@/lib/contract/users'
import type { Transaction } from '@/lib/server/db/database'
import { oneTimeLinks, users } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { isOpenLink } from './one-time-links'

const source = { pointer: '/name' }

/** Throws `name_reserved` for a name that reads as a role's or as our own. */
export function requireNoRole(name: string): void {
  if (reservedNames.some(alikeTo(name)))
    throw new ApiError('name_reserved', { detail: `${name} is not a person’s name here.`, source })
}

/**
 * Locks the names of users until the transaction ends. Call it before the transaction locks
 * anything else.
 */
export async function lockNames(tx: Transaction): Promise<void> {
  await tx.execute(sql`lock table ${users} in share row exclusive mode`)
}

/**
 * Throws `name_taken` for a name that could be mistaken for that of a user, disabled ones included,
 * or of an invited person; `name_reserved` as above. With `lockNames` before it, the name stays
 * free until the transaction ends.
 * @param except the id of the user who is being renamed
 */
export async function requireFreeName(
  tx: Transaction,
  name: string,
  except?: string,
): Promise<void> {
  requireNoRole(name)
  const isAlike = alikeTo(name)
  const isOther = except ? ne(users.id, except) : undefined
  const present = await tx.select({ name: users.name }).from(users).where(isOther)
  const invited = await tx
    .select({ name: oneTimeLinks.name })
    .from(oneTimeLinks)
    .where(isOpenLink('invitation'))
  const taken = [...present, ...invited].find((other) => other.name && isAlike(other.name))
  if (taken)
    throw new ApiError('name_taken', {
      detail: `${taken.name ?? name} is somebody else here; the names could be confused.`,
      source,
    })
}
