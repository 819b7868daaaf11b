import 'server-only'
import { claimedName } from '@/lib/contract/claimed-name'
import { identityOf, type IdentityRule } from '@/lib/contract/identity/rule'
import type { LivePerson } from '@/lib/contract/live'
import { normalise } from '@/lib/contract/search/normalise'
import type { JoinFact } from '@/lib/contract/story/facts'
import { claimsOf } from '@/lib/server/mirror/put/claims'
import { shown } from '@/lib/server/mirror/put/texts'

/** The joins of a session, each with the identity that the rule finds in its claim. */
export function joinFacts(people: readonly LivePerson[], rule: IdentityRule): JoinFact[] {
  return people.map(({ id, context, joinedAt, leftAt }) => ({
    id,
    key: context === null ? null : keyOf(context, rule),
    name: claimedName(context).name,
    joinedAt,
    leftAt,
  }))
}

function keyOf(context: string, rule: IdentityRule): string | null {
  const name = normalise(shown(claimedName(context).whole ?? '')) || null
  return identityOf({ context, name, claims: claimsOf(context) }, rule)
}
