import 'server-only'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { identityIn } from '@/lib/server/bans/choose-subject'
import { keyOf } from '@/lib/server/bans/subject'

/** By what somebody is known again: the identity by the rule, else the exact text; null for none. */
export function keyOfClaim(context: string | null, rule: IdentityRule): string | null {
  if (!context) return null
  return keyOf(identityIn(context, rule) ?? { kind: 'text', path: null, value: context })
}
