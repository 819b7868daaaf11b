import 'server-only'
import { AuditedError } from '@/lib/server/audit/with-audit'
import { sha256 } from '@/lib/server/audit/digest'
import { errorAnswer, toResponse, type Answer } from './answer'
import { foreseen, requestIdOf, type Admitted } from './admit'
import { idempotencyKeyOf, once, type Executed } from './idempotency'

export type RouteContext = { params: Promise<Record<string, string>> }
export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>

/** Turns whatever a route throws into an error answer, and adds the request id. */
export async function answered(
  request: Request,
  mutation: boolean,
  run: () => Promise<Answer>,
): Promise<Response> {
  const requestId = requestIdOf(request)
  try {
    return toResponse(await run(), requestId)
  } catch (thrown) {
    return toResponse(errorAnswer(foreseen(thrown, requestId), requestId, mutation), requestId)
  }
}

type Act = () => Promise<Answer>

/** Runs an audited act; its errors are answers too, stored for a replay. */
async function execute(act: Act, requestId: string, credential: boolean): Promise<Executed> {
  try {
    return { answer: await act(), sent: true, credential }
  } catch (thrown) {
    const error = foreseen(thrown, requestId)
    const answer = errorAnswer(error, requestId, true)
    const recorded = error instanceof AuditedError
    return { answer, sent: recorded && error.details.outcome !== 'not_sent', credential: false }
  }
}

/** Runs a mutation at most once per Idempotency-Key; without a key (tokens only), once. */
export async function runOnce(
  request: Request,
  admitted: Admitted,
  body: string,
  act: Act,
  credential: boolean,
): Promise<Answer> {
  const key = idempotencyKeyOf(request, admitted.actor)
  const run = () => execute(act, admitted.requestId, credential)
  if (key === null) return (await run()).answer
  const url = new URL(request.url)
  const claim = {
    actorId: admitted.actor.userId,
    method: request.method,
    path: url.pathname,
    key,
    bodyHash: sha256(`${url.search}\n${body}`),
  }
  return once(claim, run)
}
