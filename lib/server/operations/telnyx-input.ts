import 'server-only'
import { tidyName } from '@/lib/contract/room'
import { operation, type OperationName } from '@/lib/contract/operations'
import { isEffectiveFilter } from '@/lib/contract/schemas/effective-filter'
import { operationSchemas } from '@/lib/contract/schemas/operations'
import type { ActInput } from '@/lib/server/acts/perform'
import type { Actor } from '@/lib/server/auth/actor'
import { ApiError } from '@/lib/server/errors'
import { readBody } from '@/lib/server/http/body'
import { parseBody, parseQuery, type Params } from '@/lib/server/http/parse'

type Query = Record<string, string | undefined>

function searchOf(query: Query): URLSearchParams {
  const given = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
  return new URLSearchParams(given)
}

/** Telnyx's `DELETE /room_recordings` deletes all matches, and everything without a filter. */
function refuseUnfiltered(query: Query): void {
  if (isEffectiveFilter(query, new Date().toISOString().slice(0, 10))) return
  throw new ApiError('filter_required', {
    detail:
      'Name a room, session, participant or a day range; without a filter Telnyx may delete every recording.',
    source: { parameter: 'filter' },
  })
}

/**
 * Drops empty parameters, which filter nothing: they must not pass as filters of the bulk deletion.
 */
function withoutEmpty(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([, value]) => value !== ''))
}

/** The checked query of a request, in the form sent to Telnyx. */
export function parseSearch(name: OperationName, request: Request): URLSearchParams {
  const search = new URL(request.url).searchParams
  const schema = operationSchemas[name].query
  if (name !== 'recordings.deleteMatching') return searchOf(parseQuery(search, schema))
  const query = parseQuery(withoutEmpty(search), schema)
  refuseUnfiltered(query)
  return searchOf(query)
}

/**
 * Pages name rooms by hand, so their names are tidied. Scripts with a token search for the very
 * name they sent, so theirs are unchanged.
 */
function asSentByHand(body: Record<string, unknown>): Record<string, unknown> {
  const { unique_name: name } = body
  return typeof name === 'string' ? { ...body, unique_name: tidyName(name) } : body
}

/**
 * Checks query and body of a mutation: `body` goes to Telnyx, the reason stays here. `text` is the
 * body as sent, for the idempotency key.
 */
export async function parseInput(
  name: OperationName,
  request: Request,
  params: Params,
  via: Actor['via'],
): Promise<{ text: string; input: ActInput }> {
  const query = parseSearch(name, request)
  const schema = operationSchemas[name].body
  if (!schema) return { text: '', input: { params, query, body: undefined, reason: null } }
  const sent = await readBody(request)
  const { reason, ...body } = parseBody(sent?.value, schema)
  const telnyxReads = operation(name).method !== 'DELETE' && name !== 'sessions.end'
  const input = {
    params,
    query,
    body: telnyxReads ? (via === 'cookie' ? asSentByHand(body) : body) : undefined,
    reason: typeof reason === 'string' ? reason : null,
  }
  return { text: sent?.text ?? '', input }
}
