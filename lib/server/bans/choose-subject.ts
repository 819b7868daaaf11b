import 'server-only'
import type { BanKind } from '@/lib/contract/bans'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { normalise } from '@/lib/contract/search/normalise'
import { refused } from './refused'
import { nameIn, nameShown, valueAt, type BanSubject } from './subject'

/**
 * The identity that the rule finds in a claim; null if there is none, or a value that stands for
 * nobody.
 */
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
 * The subject of a ban on the sender of this claim: the chosen one, else the identity by the rule,
 * else the exact text, which matches nobody else. Throws `invalid_body` if the claim has no such
 * value.
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

/**
 * The subject of a ban on a typed value: the chosen kind, else as the rule in force reads it.
 * Throws `invalid_body` for a name that nobody could be seen to have.
 */
export function subjectOfValue(
  value: string,
  { by }: IdentityRule,
  kind: BanKind | undefined,
): BanSubject {
  const isByRule = kind === undefined || kind === 'identity'
  if (isByRule && by.kind === 'path')
    return { kind: 'identity', path: by.path, value: value.trim() }
  if (kind === 'text' || (isByRule && by.kind === 'context'))
    return { kind: 'text', path: null, value }
  const name = nameShown(value)
  if (name === null) throw refused('identity', 'nothing of this name can be seen')
  return { kind: 'name', path: null, value: name }
}
