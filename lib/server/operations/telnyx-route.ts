import 'server-only'
import {
  isMutation,
  operation,
  type MutationOperation,
  type OperationDefinition,
  type OperationName,
  type ReadOperation,
} from '@/lib/contract/operations'
import { can } from '@/lib/contract/roles'
import { perform, type Verb } from '@/lib/server/acts/perform'
import { verbOf } from '@/lib/server/acts/verb-of'
import { hostsOnly } from '@/lib/server/audit/webhook-urls'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'
import { telnyxReadRaw } from '@/lib/server/telnyx/read-raw'
import { auditedAnswer, type Answer } from '@/lib/server/http/answer'
import { admit, type Admitted } from '@/lib/server/http/admit'
import { answered, runOnce, type RouteContext, type RouteHandler } from '@/lib/server/http/guard'
import { parseParams, type Params } from '@/lib/server/http/parse'
import { holdsLink, recordLinks } from './record-links'
import { refuseForeignCookie } from '@/lib/server/http/same-origin'
import { parseInput, parseSearch } from './telnyx-input'
import { withoutLinks } from '@/lib/server/http/without-links'

function toAnswer(row: OperationDefinition, admitted: Admitted, got: TelnyxAnswer): Answer {
  if (got.json === null) return { status: got.status, headers: {}, body: null }
  const { role } = admitted.actor
  const hidesLinks = row.carriesLinks && !can(role, 'media.play')
  const shown = hidesLinks ? withoutLinks(got.json) : got.json
  const hidesUrls = row.carriesUrls && !can(role, 'rooms.manage')
  return {
    status: got.status,
    headers: { 'content-type': 'application/json' },
    body:
      hidesLinks || hidesUrls
        ? JSON.stringify(hidesUrls ? hostsOnly(shown) : shown)
        : new Uint8Array(got.bytes),
  }
}

async function read(name: ReadOperation, request: Request, params: Params): Promise<Answer> {
  const row = operation(name)
  const admitted = await admit(request, { permission: row.permission, action: row.audit })
  const checked = parseParams(params)
  const query = parseSearch(name, request)
  const got = await telnyxReadRaw(name, { params: checked, query })
  const answer = toAnswer(row, admitted, got)
  const isGivenLinks = row.carriesLinks && can(admitted.actor.role, 'media.play')
  if (!isGivenLinks || !holdsLink(got.json)) return answer
  await recordLinks(admitted, name.startsWith('recordings.') ? 'recording' : 'composition')
  return { ...answer, headers: { ...answer.headers, 'roomwarden-links': 'recorded' } }
}

async function mutate(
  name: MutationOperation,
  request: Request,
  params: Params,
  verb: Verb,
): Promise<Answer> {
  const row = operation(name)
  const admitted = await admit(request, { permission: row.permission, action: row.audit })
  refuseForeignCookie(request, admitted.actor)
  const { text, input } = await parseInput(name, request, parseParams(params), admitted.actor.via)
  const { actor, requestId, peer } = admitted
  const act = async (): Promise<Answer> => {
    const got = await perform(actor, { name, input, requestId, peer }, verb)
    return auditedAnswer(toAnswer(row, admitted, got), got)
  }
  return runOnce(request, admitted, text, act, row.kind === 'credential')
}

/**
 * The guarded route of one of Telnyx's 25 operations, at Telnyx's own path. Reads are passed
 * through; a mutation may have a verb that does more than send it.
 */
export function telnyxRoute(name: OperationName, verb?: Verb): RouteHandler {
  return (request: Request, context: RouteContext) =>
    answered(request, isMutation(name), async () => {
      const params = (await context.params) ?? {}
      return isMutation(name)
        ? mutate(name, request, params, verb ?? verbOf(name))
        : read(name as ReadOperation, request, params)
    })
}
