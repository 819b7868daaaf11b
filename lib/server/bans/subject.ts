import 'server-only'
import { createHash } from 'node:crypto'
import type { BanKind } from '@/lib/contract/bans'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import { claimsOf } from '@/lib/server/mirror/put/claims'

/** What a ban matches: one value, compared exactly, and its path in a claim. */
export type BanSubject = { kind: BanKind; path: string | null; value: string }

/** The key by which a subject is looked up; a digest. */
export function keyOf({ kind, path, value }: BanSubject): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, path, value]))
    .digest('hex')
}

/** The value at a path of the claim's JSON; null if there is none. */
export function valueAt(context: string, path: string): string | null {
  const claims = claimsOf(context)
  const value = Object.hasOwn(claims, path) ? claims[path] : undefined
  return value?.trim() || null
}

export const nameIn = (context: string | null): string | null => claimedName(context).name

/**
 * A typed name as claims would show it, which is how names are compared; null if nothing of it can
 * be seen.
 */
export const nameShown = (typed: string): string | null => displayName(typed).name

/** All subjects that bans can match in this claim, given the paths that bans use. */
export function subjectsOf(context: string, paths: Iterable<string>): BanSubject[] {
  const name = nameIn(context)
  const found: BanSubject[] = [{ kind: 'text', path: null, value: context }]
  if (name !== null) found.push({ kind: 'name', path: null, value: name })
  for (const path of paths) {
    const value = valueAt(context, path)
    if (value !== null) found.push({ kind: 'identity', path, value })
  }
  return found
}
