import 'server-only'
import type { BanKind } from '@/lib/contract/bans'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { normalise } from '@/lib/contract/search/normalise'
import { refused } from './refused'
import { nameIn, valueAt, type BanSubject } from './subject'

/** What the rule finds in a claim; null where it finds nothing, or what stands for nobody. */
export function identityIn(context: string, rule: IdentityRule): BanSubject | null {
  const { by, leftOut } = rule
  if (by.kind === 'context') return { kind: 'text', path: null, value: context }
  if (by.kind === 'name') {
    const value = nameIn(context)
    const isNobody = value === null || leftOut.includes(normalise(value))
    return isNobody ? null : { kind: 'name', path: null, value }
  }
  const value = valueAt(context, by.path)
  if (value === null || leftOut.includes(value)) return null
  return { kind: 'identity', path: by.path, value }
}

/**
 * What a ban on whoever sent this claim hangs on: what was chosen, else the identity by the rule,
 * else the exact text, which keeps out nobody else. Throws `invalid_body` where the claim has none.
 */
export function subjectOfClaim(
  context: string | null,
  rule: IdentityRule,
  kind: BanKind | undefined,
): BanSubject {
  if (!context) throw refused('participant_id', 'they sent no claim, so nothing tells them apart')
  const text: BanSubject = { kind: 'text', path: null, value: context }
  if (kind === 'text') return text
  if (kind === 'name') {
    const value = nameIn(context)
    if (value === null) throw refused('kind', 'their claim holds no name')
    return { kind, path: null, value }
  }
  const found = identityIn(context, rule)
  if (found === null && kind === 'identity')
    throw refused('kind', 'the identity rule finds nothing in their claim')
  return found ?? text
}

/** What a value that was given hangs on: as chosen, else as the rule in force reads it. */
export function subjectOfValue(
  value: string,
  { by }: IdentityRule,
  kind: BanKind | undefined,
): BanSubject {
  if (kind === 'text' || kind === 'name') return { kind, path: null, value }
  if (by.kind === 'path') return { kind: 'identity', path: by.path, value: value.trim() }
  return { kind: by.kind === 'name' ? 'name' : 'text', path: null, value }
}
