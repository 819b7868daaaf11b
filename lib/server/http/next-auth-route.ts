import 'server-only'
import { cookies } from 'next/headers'
import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { toCookies, type Preferences } from '@/lib/contract/preferences'
import { actorOfCookie } from '@/lib/server/auth/actor-of-cookie'
import { browserLeft } from '@/lib/server/auth/browser-left'
import {
  cookieOptions,
  deviceCookie,
  preferenceCookieOptions,
  readCookie,
} from '@/lib/server/auth/cookies'
import { deviceMaxAge } from '@/lib/server/auth/device'
import { authOptions, type Handling } from '@/lib/server/auth/options'
import { peerOf } from '@/lib/server/auth/peer'
import { readSessionCookie } from '@/lib/server/auth/session-cookie'
import { ApiError, isApiError } from '@/lib/server/errors'
import { errorAnswer, toResponse } from './answer'
import { foreseen, refuseOthersPage, requestIdOf } from './admit'
import { isOwnOrigin } from './same-origin'
import { unknownPath } from './unknown-path'

type Context = { params: Promise<{ nextauth: string[] }> }

/** The routes of next-auth that we need; its `_log` would let strangers write to our log. */
const served: Record<string, string[]> = {
  GET: ['csrf', 'session', 'providers', 'signin', 'signout', 'error'],
  POST: ['callback/credentials', 'signout'],
}
const maxBytes = 16 * 1024

/** The first check, before next-auth checks its own CSRF token. */
function checkPost(headers: Headers): void {
  if (headers.has('origin') && !isOwnOrigin(headers)) throw new ApiError('origin_refused')
  const length = headers.get('content-length')
  if (length === null || Number(length) > maxBytes) {
    throw new ApiError('payload_too_large', { detail: `A body may have ${maxBytes} bytes.` })
  }
}

function handlingOf(request: Request): Handling {
  const { headers } = request
  return {
    requestId: requestIdOf(request),
    peer: peerOf(headers),
    userAgent: headers.get('user-agent'),
    device: readCookie(headers.get('cookie'), deviceCookie()),
    failure: null,
    signedIn: null,
    actor: null,
  }
}

/** Sets the cookies of the new user's preferences; the former user's open pages stay. */
async function handOver(preferences: Preferences): Promise<void> {
  const jar = await cookies()
  for (const { name, value } of toCookies(preferences)) {
    if (value === null) jar.delete(name)
    else jar.set({ name, value, ...preferenceCookieOptions() })
  }
}

/** A page left open by one user must not sign out another. */
async function refuseOthers(request: Request): Promise<void> {
  const actor = await actorOfCookie(request.headers.get('cookie'))
  if (actor) refuseOthersPage(request, actor)
}

/** Tabs of the former user reconnect, and so find out who is signed in now. */
async function cutFormerStreams(request: Request): Promise<void> {
  const former = await readSessionCookie(request.headers.get('cookie'))
  if (former) await browserLeft().announce({ userSessionId: former.sid })
}

/** Our own refusals are answered as they are; any other failure here is the database's. */
function failureOf(failure: unknown): ApiError {
  return isApiError(failure) ? failure : new ApiError('audit_unavailable', { cause: failure })
}

async function runNextAuth(request: NextRequest, context: Context): Promise<Response> {
  const handling = handlingOf(request)
  const response: Response = await NextAuth(request, context, authOptions(handling))
  if (handling.failure) throw failureOf(handling.failure)
  if (handling.signedIn) {
    const value = handling.signedIn.device
    const jar = await cookies()
    jar.set({ name: deviceCookie(), value, maxAge: deviceMaxAge, ...cookieOptions() })
    await handOver(handling.signedIn.preferences)
    await cutFormerStreams(request)
  }
  return response
}

/** Signing in and out by next-auth, with our limits before it and our error format after it. */
export async function nextAuthRoute(request: NextRequest, context: Context): Promise<Response> {
  const path = (await context.params).nextauth.join('/')
  if (!served[request.method]?.includes(path)) {
    return unknownPath(request)
  }
  const mutation = request.method === 'POST'
  try {
    if (mutation) checkPost(request.headers)
    if (path === 'signout') await refuseOthers(request)
    return await runNextAuth(request, context)
  } catch (thrown) {
    const requestId = requestIdOf(request)
    const unreadable = thrown instanceof SyntaxError
    const error = unreadable ? new ApiError('bad_request') : foreseen(thrown, requestId)
    return toResponse(errorAnswer(error, requestId, mutation), requestId)
  }
}
