import 'server-only'
import type { z } from 'zod'
import type { Permission } from '@/lib/contract/roles'
import { auditedPrincipal } from '@/lib/server/auth/audited-principal'
import { withAudit, type Send } from '@/lib/server/audit/with-audit'
import { spendWrite, type WriteBudget } from '@/lib/server/auth/write-budget'
import { auditedAnswer, jsonAnswer, type Answer } from './answer'
import { readBody } from './body'
import { admit, type Admitted } from './admit'
import { answered, runOnce, type RouteContext, type RouteHandler } from './guard'
import { parseBody, parseParams, parseQuery, type Params } from './parse'
import { refuseForeignCookie } from './same-origin'

/** Without `audit`, `auditId` is null and `send` refuses, as no intent is recorded. */
type HandlerContext = Admitted & { auditId: string | null; send: Send }

const unrecorded: Send = () => Promise.reject(new Error('A route without audit sends nothing.'))

type Result = { status?: number; body?: unknown }
type Input<Query, Body> = { params: Params; query: Query; body: Body }

type RouteDefinition<Query, Body> = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Null admits anybody who is signed in. */
  permission: Permission | null
  /** A schema, or a function for list parameters, some of which repeat. */
  query?: z.ZodType<Query> | ((search: URLSearchParams) => Query)
  body?: z.ZodType<Body>
  /** The action under which intent and outcome are audited; none without it. */
  audit?: string
  /** The target of the action, for the audit trail. */
  target?: (input: Input<Query, Body>) => { type: string; id: string }
  /** The write budget of a mutation; `account` by default. */
  budget?: WriteBudget
  /** A personal token may not do this. */
  cookieOnly?: boolean
  /** The answer holds a credential, so it is not stored for replays. */
  credential?: boolean
  /** The body holds a password: neither it nor its digest is kept. Set `credential` as well. */
  secretBody?: boolean
  handler: (context: HandlerContext, input: Input<Query, Body>) => Promise<Result>
}

function readQuery<Query>(
  { query }: Pick<RouteDefinition<Query, unknown>, 'query'>,
  search: URLSearchParams,
): Query {
  if (typeof query === 'function') return query(search)
  return query ? parseQuery(search, query) : (undefined as Query)
}

async function parseInput<Query, Body>(
  route: RouteDefinition<Query, Body>,
  request: Request,
  context: RouteContext,
) {
  const params = parseParams((await context.params) ?? {})
  const search = new URL(request.url).searchParams
  const query = readQuery(route, search)
  // An unexpected body is checked as well: forms must not reach any mutation.
  const sent = route.method === 'GET' ? undefined : await readBody(request)
  const body = route.body ? parseBody(sent?.value, route.body) : (undefined as Body)
  return { text: sent?.text ?? '', input: { params, query, body } }
}

async function handle<Query, Body>(
  route: RouteDefinition<Query, Body>,
  admitted: Admitted,
  input: Input<Query, Body>,
): Promise<Answer> {
  const finish = ({ status = 200, body }: Result) => jsonAnswer(status, body)
  if (!route.audit) {
    const context = { ...admitted, auditId: null, send: unrecorded }
    return finish(await route.handler(context, input))
  }
  const target = route.target?.(input)
  const event = {
    action: route.audit,
    actor: auditedPrincipal(admitted.actor),
    peer: admitted.peer,
    requestId: admitted.requestId,
    ...(target && { targetType: target.type, targetId: target.id }),
    details: { ...input.params, ...(!route.secretBody && { body: input.body }) },
  }
  const result = await withAudit(event, async (audited) => {
    const done = await route.handler({ ...admitted, ...audited }, input)
    return { ...done, status: done.status ?? 200 }
  })
  return auditedAnswer(finish(result), result)
}

/**
 * The guarded route of an operation of our own, with the same order of checks as Telnyx's
 * operations.
 */
export function defineRoute<Query = undefined, Body = undefined>(
  route: RouteDefinition<Query, Body>,
): RouteHandler {
  const mutation = route.method !== 'GET'
  return (request: Request, context: RouteContext) =>
    answered(request, mutation, async () => {
      const action = route.audit ?? new URL(request.url).pathname
      const { permission, cookieOnly } = route
      const admitted = await admit(request, { permission, action, cookieOnly })
      if (mutation) refuseForeignCookie(request, admitted.actor)
      const { text, input } = await parseInput(route, request, context)
      if (!mutation) return handle(route, admitted, input)
      // Counted inside, so that a replay, which writes nothing, is free.
      const act = async () => {
        spendWrite(admitted.actor, route.budget ?? 'account')
        return handle(route, admitted, input)
      }
      return runOnce(
        request,
        admitted,
        route.secretBody ? '' : text,
        act,
        route.credential ?? false,
      )
    })
}
