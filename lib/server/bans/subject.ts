import 'server-only'
import { createHash } from 'node:crypto'
import type { BanKind } from '@/lib/contract/bans'
import { claimedName } from '@/lib/contract/claimed-name'
import { claimsOf } from '@/lib/server/mirror/put/claims'

/** What a ban hangs on: one value, compared exactly, and where in a claim it lies. */
export type BanSubject = { kind: BanKind; path: string | null; value: string }

/** By what a subject is looked up; nothing can be read from it. */
export function keyOf({ kind, path, value }: BanSubject): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, path, value]))
    .digest('hex')
}

/** The value at a path of the claim's JSON; null where it says nothing of it. */
export function valueAt(context: string, path: string): string | null {
  const claims = claimsOf(context)
  const value = Object.hasOwn(claims, path) ? claims[path] : undefined
  return value?.trim() || null
}

export const nameIn = (context: string | null): string | null => claimedName(context).name

/** Everything that a ban on whoever sends this claim can hang on, where bans look at these paths. */
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
