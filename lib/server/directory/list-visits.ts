import 'server-only'
import type { ListMeta } from '@/lib/contract/list'
import type { FoundBy } from '@/lib/contract/people'
import type { Participant } from '@/lib/contract/telnyx'
import { isApiError } from '@/lib/server/errors'
import { readPage } from '@/lib/server/telnyx/read-page'

export type FoundVisits = { items: Participant[]; foundBy: FoundBy; meta: ListMeta }

/** Telnyx refuses addresses of more than 2,000 characters (code 10003); the rest is path and page. */
const maxClaimLength = 1700

/**
 * A page of the participants with the same `context`. An empty filter would match everybody, so it
 * is never sent. Telnyx's comparison is undocumented: unequal results are dropped, and the total is
 * then unknown. A refusal does not throw; otherwise throws as `telnyxRead`.
 */
export async function listVisits(of: Participant, page?: number): Promise<FoundVisits> {
  const { context } = of
  if (typeof context !== 'string' || context === '') return alone(of, 'no_claim')
  if (!isAskable(context)) return alone(of, 'not_askable')
  try {
    const filters = { 'filter[context]': context }
    const { items, meta } = await readPage('participants.list', { filters, page })
    const same = items.filter((each) => each.context === context)
    const total = same.length === items.length ? meta.total : null
    return { items: same, foundBy: 'claim', meta: { ...meta, total } }
  } catch (thrown) {
    if (isApiError(thrown) && thrown.key === 'upstream_refused') return alone(of, 'refused')
    throw thrown
  }
}

/** A lone surrogate cannot be encoded in a URL. */
function isAskable(context: string): boolean {
  return context.isWellFormed() && encodeURIComponent(context).length <= maxClaimLength
}

function alone(of: Participant, foundBy: FoundBy): FoundVisits {
  const meta = { page: 1, pages: 1, total: 1, asOf: new Date().toISOString() }
  return { items: [of], foundBy, meta }
}
