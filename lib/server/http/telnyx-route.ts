import 'server-only'
import {
  isMutation,
  operation,
  pathParameters,
  type MutationOperation,
  type OperationDefinition,
  type OperationName,
  type ReadOperation,
} from '@/lib/contract/operations'
import { can } from '@/lib/contract/roles'
import { withAudit, type Audited } from '@/lib/server/audit/with-audit'
import type { AuditEvent } from '@/lib/server/audit/audit-event'
import { hostsOnly } from '@/lib/server/audit/webhook-urls'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'
import { telnyxReadRaw } from '@/lib/server/telnyx/read-raw'
import { auditedAnswer, type Answer } from './answer'
import { admit, auditActor, type Caller } from './caller'
import { answered, runOnce, type RouteContext, type RouteHandler } from './guard'
import { parseParams, type Params } from './parse'
import { holdsLink, recordLinks } from './record-links'
import { refuseForeignCookie } from './same-origin'
import { parseInput, parseSearch, type OperationInput } from './telnyx-input'
import { withoutLinks } from './without-links'

/** What a verb may use: who acts, and `send`, which exists only behind a recorded intent. */
export type VerbContext = Caller & Audited

export type Verb = (context: VerbContext, input: OperationInput) => Promise<TelnyxAnswer>

/** What the trail keeps of a request: all but credentials. */
function detailsOf(input: OperationInput): Record<string, unknown> {
  const { refresh_token: _credential, ...body } = input.body ?? {}
  const query = Object.fromEntries(input.query)
  return { ...input.params, query, body, reason: input.reason }
}

function eventOf(row: OperationDefinition, caller: Caller, input: OperationInput): AuditEvent {
  const [parameter] = pathParameters(row.path)
  return {
    action: row.audit,
    actor: auditActor(caller.actor),
    peer: caller.peer,
    requestId: caller.requestId,
    ...(parameter && {
      targetType: parameter.replace(/_id$/, ''),
      targetId: input.params[parameter],
    }),
    details: detailsOf(input),
  }
}

function toAnswer(row: OperationDefinition, caller: Caller, got: TelnyxAnswer): Answer {
  if (got.json === null) return { status: got.status, headers: {}, body: null }
  const { role } = caller.actor
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
  const caller = await admit(request, { permission: row.permission, action: row.audit })
  const checked = parseParams(params)
  const query = parseSearch(name, request)
  const got = await telnyxReadRaw(name, { params: checked, query })
  const answer = toAnswer(row, caller, got)
  const isGivenLinks = row.carriesLinks && can(caller.actor.role, 'media.play')
  if (!isGivenLinks || !holdsLink(got.json)) return answer
  await recordLinks(caller, name.startsWith('recordings.') ? 'recording' : 'composition')
  return { ...answer, headers: { ...answer.headers, 'roomwarden-links': 'recorded' } }
}

const sendOn =
  (name: MutationOperation): Verb =>
  ({ send }, { params, query, body }) =>
    send(name, { params, query, body })

async function mutate(
  name: MutationOperation,
  request: Request,
  params: Params,
  verb: Verb,
): Promise<Answer> {
  const row = operation(name)
  const caller = await admit(request, { permission: row.permission, action: row.audit })
  refuseForeignCookie(request, caller.actor)
  const { text, input } = await parseInput(name, request, parseParams(params), caller.actor.via)
  const act = async (): Promise<Answer> => {
    const event = eventOf(row, caller, input)
    const got = await withAudit(event, (audited) => verb({ ...caller, ...audited }, input))
    return auditedAnswer(toAnswer(row, caller, got), got)
  }
  return runOnce(request, caller, text, act, row.kind === 'credential')
}

/**
 * The guarded route of one of Telnyx's 25 operations, at Telnyx's own path. Reads are passed
 * through; a mutation may bring a verb of its own, which does more than send it on.
 */
export function telnyxRoute(name: OperationName, verb?: Verb): RouteHandler {
  return (request: Request, context: RouteContext) =>
    answered(request, isMutation(name), async () => {
      const params = (await context.params) ?? {}
      return isMutation(name)
        ? mutate(name, request, params, verb ?? sendOn(name))
        : read(name as ReadOperation, request, params)
    })
}
