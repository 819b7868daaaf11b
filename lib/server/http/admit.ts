import 'server-only'
import { randomUUID } from 'node:crypto'
import { can, type Permission } from '@/lib/contract/roles'
import { pageUserHeader } from '@/lib/contract/session'
import { recordDenial } from '@/lib/server/audit/denials'
import { auditedPrincipal } from '@/lib/server/auth/audited-principal'
import type { Actor } from '@/lib/server/auth/actor'
import { authenticate } from '@/lib/server/auth/authenticate'
import { peerOf } from '@/lib/server/auth/peer'
import { ApiError, toApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import { ownRequest } from '@/lib/server/request-owner'

/** The actor of a request, its address and its request id. */
export type Admitted = { actor: Actor; requestId: string; peer: string }

/** The front server gives every request its id; direct callers of a handler get one here. */
export function requestIdOf(request: Request): string {
  return request.headers.get('x-roomwarden-request-id') ?? randomUUID()
}

/** The actor and address in the form that audit events need. */
export function auditedBy({ actor, peer, requestId }: Admitted) {
  return { actor: auditedPrincipal(actor), peer, requestId }
}

async function actorOf(request: Request): Promise<Actor | null> {
  try {
    return await authenticate(request)
  } catch (error) {
    throw new ApiError('audit_unavailable', {
      detail: 'The database did not answer.',
      retryAfterSecs: 5,
      ...toApiError(error).details,
      cause: error,
    })
  }
}

/** What a route demands: `null` admits anybody who is signed in. */
export type Entry = { permission: Permission | null; action: string; cookieOnly?: boolean }

/**
 * Authenticates and authorises the request: throws 401 without a valid session or token, 409 for a
 * page rendered for another user, 403 without the permission. Refusals of known users are audited,
 * others logged: a page of another user says nothing about the one signed in now.
 */
export async function admit(request: Request, entry: Entry): Promise<Admitted> {
  const requestId = requestIdOf(request)
  const peer = peerOf(request.headers)
  const actor = await actorOf(request)
  if (!actor) {
    logger.info({ request_id: requestId, peer, action: entry.action }, 'refused: not signed in')
    throw new ApiError('unauthenticated', { detail: 'Sign in, or send a valid personal token.' })
  }
  refuseOthersPage(request, actor)
  const refused = toRefusal(actor, entry)
  if (refused) {
    const event = { action: entry.action, actor: auditedPrincipal(actor), peer, requestId }
    await recordDenial(event)
    throw refused
  }
  ownRequest(actor.tokenId ?? actor.userId)
  return { actor, requestId, peer }
}

/**
 * Throws `other_user` if the page that sent this was rendered for another user than the one signed
 * in.
 */
export function refuseOthersPage({ headers }: Pick<Request, 'headers'>, actor: Actor): void {
  const pageUser = headers.get(pageUserHeader)
  if (pageUser === null || pageUser === actor.userId) return
  throw new ApiError('other_user', {
    detail: `This browser is now signed in as ${actor.name}. Nothing was sent.`,
  })
}

function toRefusal(actor: Actor, entry: Entry): ApiError | null {
  if (entry.cookieOnly && actor.via !== 'cookie')
    return new ApiError('forbidden', { detail: 'A personal token cannot do this; sign in.' })
  if (entry.permission && !can(actor.role, entry.permission))
    return new ApiError('forbidden', { detail: `The role ${actor.role} may not do this.` })
  return null
}

/** Any thrown value as an `ApiError`; unexpected ones are logged with their stack. */
export function foreseen(thrown: unknown, requestId: string): ApiError {
  const error = toApiError(thrown)
  if (error.key === 'internal' || error.key === 'audit_unavailable')
    logger.error({ err: error.cause ?? error, request_id: requestId }, 'request failed')
  return error
}
