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

/** Telnyx's `DELETE /room_recordings` deletes whatever matches, and everything if nothing is asked. */
function refuseUnfiltered(query: Query): void {
  if (isEffectiveFilter(query, new Date().toISOString().slice(0, 10))) return
  throw new ApiError('filter_required', {
    detail:
      'Name a room, session, participant or a day range; without a filter Telnyx may delete every recording.',
    source: { parameter: 'filter' },
  })
}

/** Without their empty parameters, which filter nothing: the bulk deletion must not count them. */
function withoutEmpty(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([, value]) => value !== ''))
}

/** The query of a request, checked and in the form in which it goes upstream. */
export function parseSearch(name: OperationName, request: Request): URLSearchParams {
  const search = new URL(request.url).searchParams
  const schema = operationSchemas[name].query
  if (name !== 'recordings.deleteMatching') return searchOf(parseQuery(search, schema))
  const query = parseQuery(withoutEmpty(search), schema)
  refuseUnfiltered(query)
  return searchOf(query)
}

/**
 * A room is named by hand on our pages: that name goes out tidied, whatever the page sent. What a
 * script sends with a token goes out as it came, for the script looks for that very name again.
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
