import 'server-only'
import { toAuditRequest } from '@/lib/contract/audit-request'
import { toBanRequest } from '@/lib/contract/ban-request'
import { pickListParams } from '@/lib/contract/list-params'
import type { ListDefinition } from '@/lib/contract/lists/definition'
import { readListRequest } from '@/lib/contract/lists/read-request'
import { auditListQuery } from '@/lib/contract/schemas/audit'
import { banListQuery } from '@/lib/contract/schemas/bans'
import { searchKinds } from '@/lib/contract/search/answer'
import { readLayoutText } from '@/lib/contract/studio/saved-layout'
import { viewedLists } from '@/lib/contract/viewed-lists'
import { viewParams, viewQuery, type View } from '@/lib/contract/views'
import { ApiError } from '@/lib/server/errors'

/**
 * The query of a view in the canonical form of its list. Throws `invalid_body` for one that the
 * list cannot parse.
 */
export function readViewQuery(name: View['list'], query: string): string {
  const list = viewedLists[name]
  const search = new URLSearchParams(query)
  const fault = unknownIn(list, search) ?? hiddenIn(list, search) ?? faultOf(name, search)
  if (fault) throw new ApiError('invalid_body', { detail: fault, source: { pointer: '/query' } })
  return viewQuery(list, search)
}

function unknownIn(list: ListDefinition, search: URLSearchParams): string | undefined {
  const known = viewParams(list)
  const unknown = [...search.keys()].find((param) => !known.includes(param))
  return unknown === undefined ? undefined : `${unknown}: not a parameter of this list`
}

function hiddenIn(list: ListDefinition, search: URLSearchParams): string | undefined {
  const hidden = search.getAll('hide').flatMap((ids) => ids.split('.'))
  const unknown = hidden.find((id) => !Object.hasOwn(list.columns, id))
  return unknown === undefined ? undefined : 'hide: must be columns of this list'
}

function faultOf(name: View['list'], search: URLSearchParams): string | undefined {
  const asked = new URLSearchParams(search)
  asked.delete('hide')
  if (name === 'audit') return faultOfTrail(asked)
  if (name === 'bans') return faultOfBans(asked)
  if (name === 'search') return faultOfSearch(asked)
  if (name === 'compose') return faultOfLayout(asked)
  return readListRequest(viewedLists[name], asked).faults[0]?.detail
}

/** The days of the trail are the reader's own, whose zone may be any. */
function faultOfTrail(asked: URLSearchParams): string | undefined {
  const params = pickListParams(asked, viewParams(viewedLists.audit))
  const read = auditListQuery.safeParse(toAuditRequest(params, 'UTC'))
  const issue = read.error?.issues[0]
  return issue && `${issue.path.join('.')}: ${issue.message}`
}

function faultOfBans(asked: URLSearchParams): string | undefined {
  const params = pickListParams(asked, viewParams(viewedLists.bans))
  const issue = banListQuery.safeParse(toBanRequest(params)).error?.issues[0]
  return issue && `${issue.path.join('.')}: ${issue.message}`
}

function faultOfSearch(asked: URLSearchParams): string | undefined {
  const [kind] = asked.getAll('in')
  if (!asked.get('q')?.trim()) return 'q: must not be empty'
  return kind && !searchKinds.some((each) => each === kind) ? 'in: must be a kind' : undefined
}

const faultOfLayout = (asked: URLSearchParams): string | undefined =>
  readLayoutText(asked.get('layout') ?? '') ? undefined : 'layout: must be one that can be sent'
