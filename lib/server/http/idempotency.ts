import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { database } from '@/lib/server/db/client'
import { writeLater } from '@/lib/server/db/later'
import { idempotencyKeys } from '@/lib/server/db/schema'
import { ApiError } from '@/lib/server/errors'
import { logger } from '@/lib/server/logger'
import type { Actor } from '@/lib/server/auth/actor'
import type { Answer } from './answer'
import { withoutLinks } from './without-links'

/** Telnyx's format of such keys. */
const form = /^[A-Za-z0-9_:-]{1,255}$/

/** Older requests are not in flight any more: their server died, since no act takes this long. */
const maxInFlight = sql`interval '60 seconds'`
const kept = sql`interval '24 hours'`

export type Claim = { actorId: string; method: string; path: string; key: string; bodyHash: string }

/** The request's key; with a cookie it is required, with a token optional. Throws 400. */
export function idempotencyKeyOf(request: Request, actor: Actor): string | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) {
    if (actor.via === 'token') return null
    throw new ApiError('idempotency_key_missing', { detail: 'Send an Idempotency-Key header.' })
  }
  if (form.test(key)) return key
  throw new ApiError('idempotency_key_invalid', {
    detail: 'An Idempotency-Key is 1 to 255 letters, digits, _, : or -.',
  })
}

const sameClaim = (claim: Claim) =>
  and(
    eq(idempotencyKeys.actorId, claim.actorId),
    eq(idempotencyKeys.method, claim.method),
    eq(idempotencyKeys.path, claim.path),
    eq(idempotencyKeys.key, claim.key),
  )

/** Claims the key for this request; false if it is taken. A key is free again after 24 hours. */
async function take(claim: Claim): Promise<boolean> {
  const db = await database()
  const taken = await db
    .insert(idempotencyKeys)
    .values({ ...claim, state: 'in_flight' })
    .onConflictDoUpdate({
      target: [
        idempotencyKeys.actorId,
        idempotencyKeys.method,
        idempotencyKeys.path,
        idempotencyKeys.key,
      ],
      set: {
        bodyHash: claim.bodyHash,
        state: 'in_flight',
        status: null,
        headers: null,
        body: null,
        createdAt: sql`now()`,
      },
      setWhere: sql`${idempotencyKeys.createdAt} < now() - ${kept}`,
    })
    .returning({ key: idempotencyKeys.key })
  return taken.length === 1
}

/**
 * The stored answer of the first request with this key; throws 409 or 422 if it cannot be replayed.
 */
async function replay(claim: Claim): Promise<Answer> {
  const db = await database()
  const [first] = await db
    .select({
      state: sql<string>`case when ${idempotencyKeys.state} = 'in_flight' and ${idempotencyKeys.createdAt} < now() - ${maxInFlight} then 'lost' else ${idempotencyKeys.state} end`,
      bodyHash: idempotencyKeys.bodyHash,
      status: idempotencyKeys.status,
      headers: idempotencyKeys.headers,
      body: idempotencyKeys.body,
    })
    .from(idempotencyKeys)
    .where(sameClaim(claim))
  if (first && first.bodyHash !== claim.bodyHash)
    throw new ApiError('idempotency_other_body', {
      detail: 'This Idempotency-Key was used with another body or query.',
      outcome: 'not_sent',
    })
  if (first?.state === 'done' && first.status !== null)
    return {
      status: first.status,
      headers: { ...first.headers, 'idempotency-replayed': 'true' },
      body: first.body,
    }
  if (first?.state === 'not_stored')
    throw new ApiError('idempotency_not_stored', {
      detail: 'It was done once, and its answer held a credential that is not kept.',
      outcome: 'unknown',
    })
  if (first?.state === 'lost')
    throw new ApiError('idempotency_not_stored', {
      detail: 'The server stopped during the first request; check whether it happened.',
      outcome: 'unknown',
    })
  throw new ApiError('idempotency_in_flight', {
    detail: 'The first request with this key is still running.',
    outcome: 'unknown',
  })
}

export type Executed = { answer: Answer; sent: boolean; credential: boolean }

/** The body to store: without links to media, which anyone who reads them can play. */
function storable(body: string | Uint8Array<ArrayBuffer> | null): string | null {
  if (body === null) return null
  const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8')
  return text.includes('download_url') ? JSON.stringify(withoutLinks(JSON.parse(text))) : text
}

async function settle(claim: Claim, { answer, sent, credential }: Executed): Promise<void> {
  const db = await database()
  if (!sent) {
    await db.delete(idempotencyKeys).where(sameClaim(claim))
    return
  }
  const stored =
    credential || answer.body instanceof ReadableStream
      ? { state: 'not_stored' as const }
      : {
          state: 'done' as const,
          status: answer.status,
          headers: answer.headers,
          body: storable(answer.body),
        }
  await db.update(idempotencyKeys).set(stored).where(sameClaim(claim))
}

/**
 * Runs a request at most once per key. A key whose request was never sent is freed for another try;
 * any other answer is replayed for 24 hours.
 */
export async function once(claim: Claim, run: () => Promise<Executed>): Promise<Answer> {
  if (!(await take(claim))) return replay(claim)
  const executed = await run()
  try {
    await settle(claim, executed)
  } catch (error) {
    logger.error({ err: error }, 'storing an idempotent answer failed')
    writeLater('idempotency answer', () => settle(claim, executed))
  }
  return executed.answer
}
