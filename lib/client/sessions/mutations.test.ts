import { MutationObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Receipt, SessionAnswer } from '@/lib/contract/live'
import { createQueryClient } from '../query-client'
import { actFailuresQuery, dismissFailure } from './act-failures'
import { newRequest, type ModerationRequest } from './moderation-request'
import { moderateSession } from './mutations'
import { pendingReceiptsQuery, type PendingReceipt } from './pending-receipts'
import { sessionQuery } from './queries'
import { withPending } from './with-pending'

const sessionId = 'session-1'
const ann = { id: 'u1', name: 'Ann' }

type Waiting = {
  path: string
  init: RequestInit
  answer: (response: Response) => void
  cut: () => void
}
let waiting: Waiting[]
let client: ReturnType<typeof createQueryClient>

beforeEach(() => {
  waiting = []
  client = createQueryClient()
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    return new Promise<Response>((answer, reject) => {
      waiting.push({ path, init, answer, cut: () => reject(new TypeError('cut')) })
    })
  })
})

afterEach(() => {
  client.clear()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function kick(affected: string[]): ModerationRequest {
  return newRequest({
    act: 'kick',
    sessionId,
    target: { participants: affected },
    affected,
    reason: null,
    actor: ann,
  })
}

function act(request: ModerationRequest) {
  return new MutationObserver(client, moderateSession()).mutate(request).catch(() => undefined)
}

function pending(): PendingReceipt[] {
  return client.getQueryData<PendingReceipt[]>(pendingReceiptsQuery().queryKey) ?? []
}

function failures(): string[] {
  const all = client.getQueryData(actFailuresQuery().queryKey) ?? []
  return all.map(({ request, failure }) => `${request.affected.join()}: ${failure.key}`)
}

function states(): Record<string, string> {
  return Object.fromEntries(pending().map(({ participantId, state }) => [participantId, state]))
}

async function sent(count: number): Promise<Waiting> {
  await expect.poll(() => waiting).toHaveLength(count)
  const last = waiting[count - 1]
  if (!last) throw new Error('nothing was sent')
  return last
}

function ok(auditId: string) {
  return Response.json({ data: { result: 'ok' } }, { headers: { 'roomwarden-audit-id': auditId } })
}

function refusal(status: number, outcome: string) {
  const meta = { reason: 'rate_limited', outcome, request_id: 'r1' }
  return Response.json({ errors: [{ code: '1', title: 't', detail: 'd', meta }] }, { status })
}

function serverReceipt(state: Receipt['state'], auditId: string, participantId: string): Receipt {
  return {
    id: `server-${participantId}`,
    auditId,
    requestId: 'r',
    act: 'kick',
    sessionId,
    participantId,
    state,
    actor: ann,
    reason: null,
    sentAt: '2026-11-22T12:00:00.000Z',
    acceptedAfterMs: null,
    confirmedAfterMs: null,
    nextReadAt: null,
    error: null,
    acknowledged: null,
  }
}

describe('moderateSession', () => {
  it('shows every target as sending, in the same tick as the click', () => {
    void act(kick(['a', 'b']))
    expect(states()).toEqual({ a: 'sending', b: 'sending' })
  })

  it('becomes accepted with the id of the audit row, and reads again', async () => {
    const invalidated = vi.spyOn(client, 'invalidateQueries')
    const done = act(kick(['a']))
    ;(await sent(1)).answer(ok('audit-1'))
    await done
    expect(pending()).toMatchObject([{ state: 'accepted', auditId: 'audit-1' }])
    expect(invalidated).toHaveBeenCalledWith({ queryKey: sessionQuery(sessionId).queryKey })
  })

  it('reports an act whose outcome waits to be recorded', async () => {
    const done = act(kick(['a']))
    const late = ok('audit-1')
    late.headers.set('roomwarden-recorded', 'not_yet')
    ;(await sent(1)).answer(late)
    await done
    expect(pending()).toMatchObject([{ state: 'accepted', recorded: 'not_yet' }])
  })

  it('changes on error only the rows of the act that failed', async () => {
    const first = act(kick(['a']))
    const refused = await sent(1)
    const second = act(kick(['b']))
    ;(await sent(2)).answer(ok('audit-2'))
    await second
    refused.answer(refusal(429, 'not_sent'))
    await first
    expect(states()).toEqual({ a: 'not_sent', b: 'accepted' })
  })

  it('keeps each failure, whatever was done since, until it is retried or dismissed', async () => {
    const moderate = new MutationObserver(client, moderateSession())
    const request = kick(['a'])
    const first = moderate.mutate(request).catch(() => undefined)
    const refused = await sent(1)
    const second = moderate.mutate(kick(['b'])).catch(() => undefined)
    ;(await sent(2)).cut()
    refused.answer(refusal(429, 'not_sent'))
    await Promise.all([first, second])
    expect(failures().sort()).toEqual(['a: rate_limited', 'b: network'])

    dismissFailure(client, request)
    void act(kick(['c', 'b']))
    expect(failures()).toEqual([])
  })

  it('reports an unknown outcome when our server did not answer', async () => {
    const done = act(kick(['a']))
    ;(await sent(1)).cut()
    await done
    expect(pending()).toMatchObject([{ state: 'unknown', error: 'network' }])
  })

  it('never sends an act twice by itself, and repeats a request under its own key', async () => {
    const request = kick(['a'])
    const done = act(request)
    ;(await sent(1)).cut()
    await done
    expect(waiting).toHaveLength(1)

    void act(request)
    const again = await sent(2)
    expect(again.init).toEqual({ ...waiting[0]?.init, signal: expect.anything() as AbortSignal })
    expect(pending()).toHaveLength(1)
  })

  it('takes a new key for a new intent', () => {
    expect(kick(['a']).idempotencyKey).not.toBe(kick(['a']).idempotencyKey)
  })

  it('sends no participants with `end`, and the reason only if there is one', async () => {
    void act(
      newRequest({ act: 'end', sessionId, target: null, affected: [], reason: 'x', actor: ann }),
    )
    const { path, init } = await sent(1)
    expect(path).toBe(`/api/v2/room_sessions/${sessionId}/actions/end`)
    expect(init.body).toBe('{"reason":"x"}')
    expect(pending()).toMatchObject([{ participantId: null }])
  })

  it('dates its receipts by the clock of the server', () => {
    vi.setSystemTime(new Date('2026-11-22T12:10:00.000Z'))
    const answer: SessionAnswer = {
      data: {
        session: {
          id: sessionId,
          roomId: null,
          room: null,
          active: true,
          startedAt: null,
          endedAt: null,
          report: null,
          lastReportAt: null,
          people: [],
        },
        receipts: [],
      },
      meta: { asOf: '2026-11-22T12:00:00.000Z', ageMs: 500, problem: null, eventId: 0 },
    }
    client.setQueryData(sessionQuery(sessionId).queryKey, answer)
    void act(kick(['a']))
    expect(pending()[0]?.sentAt).toBe('2026-11-22T12:00:00.500Z')
  })
})

describe('withPending', () => {
  it('keeps ours while the answer is older than the act', async () => {
    const done = act(kick(['a']))
    ;(await sent(1)).answer(ok('audit-1'))
    await done
    expect(withPending([], pending())).toMatchObject([{ state: 'accepted' }])
  })

  it('gives way to the receipt of the server', async () => {
    const done = act(kick(['a']))
    ;(await sent(1)).answer(ok('audit-1'))
    await done
    const server = [serverReceipt('confirmed', 'audit-1', 'a')]
    expect(withPending(server, pending())).toEqual(server)
  })

  it('does not fall back to sending when a read was sent before the answer', async () => {
    const done = act(kick(['a']))
    ;(await sent(1)).answer(ok('audit-1'))
    await done
    const seen = withPending([serverReceipt('sending', 'audit-1', 'a')], pending())
    expect(seen).toMatchObject([{ state: 'accepted' }])
  })

  it('counts an act once when the stream reports it before its answer arrives', async () => {
    const done = act(kick(['a', 'b']))
    const { answer } = await sent(1)
    const server = [serverReceipt('sending', 'audit-1', 'a')]
    expect(withPending(server, pending())).toMatchObject([
      { auditId: 'audit-1', participantId: 'a' },
      { auditId: '', participantId: 'b' },
    ])
    answer(ok('audit-1'))
    await done
  })
})
