import 'server-only'
import {
  operation,
  pathParameters,
  type MutationOperation,
  type OperationDefinition,
} from '@/lib/contract/operations'
import { auditedPrincipal } from '@/lib/server/auth/audited-principal'
import type { AuditEvent } from '@/lib/server/audit/audit-event'
import { withAudit, type Audited } from '@/lib/server/audit/with-audit'
import { may, type Principal } from '@/lib/server/auth/principal'
import { ApiError } from '@/lib/server/errors'
import type { TelnyxAnswer } from '@/lib/server/telnyx/answer'

/** What is sent: the path's UUIDs by name, the query, the body; and why, which stays with us. */
export type ActInput = {
  params: Record<string, string>
  query?: URLSearchParams
  body?: Record<string, unknown>
  reason: string | null
}

/** Who acts, and `send`, which exists only behind a recorded intent. */
export type ActContext = {
  principal: Principal
  requestId: string
  peer: string | null
} & Audited

/** How one operation is carried out: what else is stored and read beside sending it. */
export type Verb = (context: ActContext, input: ActInput) => Promise<TelnyxAnswer>

/** One act of one principal. */
export type ActRequest = {
  name: MutationOperation
  input: ActInput
  /** Null where no request from outside asks for it. */
  peer: string | null
  requestId: string
  /** What the trail keeps beside what is sent. */
  details?: Record<string, unknown>
}

/** What the trail keeps of an act: all but credentials; of one of the system's, what caused it. */
function detailsOf(principal: Principal, { input, details }: ActRequest): Record<string, unknown> {
  const { refresh_token: _credential, ...body } = input.body ?? {}
  const query = Object.fromEntries(input.query ?? [])
  const cause = principal.via === 'system' ? { cause: principal.cause } : {}
  return { ...input.params, query, body, reason: input.reason, ...cause, ...details }
}

function eventOf(row: OperationDefinition, principal: Principal, act: ActRequest): AuditEvent {
  const [parameter] = pathParameters(row.path)
  return {
    action: row.audit,
    actor: auditedPrincipal(principal),
    peer: act.peer,
    requestId: act.requestId,
    ...(parameter && {
      targetType: parameter.replace(/_id$/, ''),
      targetId: act.input.params[parameter],
    }),
    details: detailsOf(principal, act),
  }
}

/**
 * The one way of an act to Telnyx, whoever performs it: permission, recorded intent, sending, and
 * the receipts and proof that its verb adds. Resolves with Telnyx's answer, and under which id it is
 * recorded; throws an `ApiError` that knows its outcome, `forbidden` before anything is recorded.
 */
export async function perform(principal: Principal, act: ActRequest, verb: Verb) {
  const row = operation(act.name)
  if (!may(principal, row.permission))
    throw new ApiError('forbidden', { outcome: 'not_sent', detail: `${row.audit} is not allowed.` })
  const { requestId, peer } = act
  return withAudit(eventOf(row, principal, act), (audited) =>
    verb({ principal, requestId, peer, ...audited }, act.input),
  )
}
