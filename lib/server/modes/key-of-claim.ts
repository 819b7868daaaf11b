import 'server-only'
import type { IdentityRule } from '@/lib/contract/identity/rule'
import { identityIn } from '@/lib/server/bans/choose-subject'
import { keyOf } from '@/lib/server/bans/subject'

/**
 * The key by which a person is recognised: the identity by the rule, else the exact text; null
 * without a claim.
 */
export function keyOfClaim(context: string | null, rule: IdentityRule): string | null {
  if (!context) return null
  return keyOf(identityIn(context, rule) ?? { kind: 'text', path: null, value: context })
}
