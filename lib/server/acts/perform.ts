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

/**
 * What is sent: the path's UUIDs by name, the query and the body; and the reason, which stays with
 * us.
 */
export type ActInput = {
  params: Record<string, string>
  query?: URLSearchParams
  body?: Record<string, unknown>
  reason: string | null
}

/** The principal, and `send`, which exists only after the intent was recorded. */
export type ActContext = {
  principal: Principal
  requestId: string
  peer: string | null
} & Audited

/** How one operation is carried out: what is stored and read besides sending it. */
export type Verb = (context: ActContext, input: ActInput) => Promise<TelnyxAnswer>

/** One act of one principal. */
export type ActRequest = {
  name: MutationOperation
  input: ActInput
  /** Null where no request from outside asked for it. */
  peer: string | null
  requestId: string
  /** Audit details beyond what is sent. */
  details?: Record<string, unknown>
}

/** The audit details of an act: everything but credentials; for the system's, also its cause. */
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
 * The only way to send an act to Telnyx, for any principal: permission, recorded intent, sending,
 * and the receipts and proof that its verb adds. Resolves with Telnyx's answer and the id of the
 * record; throws an `ApiError` with its outcome, or `forbidden` before anything is recorded.
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
