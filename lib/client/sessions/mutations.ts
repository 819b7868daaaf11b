import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Act } from '@/lib/contract/live'
import type { MutationOperation } from '@/lib/contract/operations'
import type { ApiFailure } from '../api-failure'
import type { ApiAnswer } from '../api-fetch'
import { kickAndBan } from '../bans/kick-and-ban'
import { bansKey } from '../bans/queries'
import { callOperation } from '../call-operation'
import { clockOffset } from '../freshness'
import { liveQuery } from '../live/queries'
import { streamStore } from '../live/stream/live-stream'
import { addFailure, dropRepeated } from './act-failures'
import type { ModerationRequest } from './moderation-request'
import { addPending, settlePending } from './pending-receipts'
import { sessionQuery } from './queries'

const operationOf = {
  mute: 'sessions.mute',
  unmute: 'sessions.unmute',
  kick: 'sessions.kick',
  end: 'sessions.end',
} as const satisfies Record<Act, MutationOperation>

/**
 * Mute, unmute, kick or end. It does all cache work: components call `mutate(request, …)` and must
 * not spread these options, which would replace the callbacks.
 */
export function moderateSession() {
  return mutationOptions<ApiAnswer<unknown>, ApiFailure, ModerationRequest, { startedAt: number }>({
    mutationKey: ['moderate'],
    mutationFn: send,
    onMutate: (request, { client }) => {
      dropRepeated(client, request)
      addPending(client, request, serverNow(client, request))
      return { startedAt: performance.now() }
    },
    onSuccess: ({ auditId, requestId, recorded }, request, { startedAt }, { client }) =>
      settlePending(client, request, {
        state: 'accepted',
        auditId: auditId ?? '',
        requestId: requestId ?? '',
        acceptedAfterMs: performance.now() - startedAt,
        recorded,
      }),
    onError: (failure, request, _, { client }) => {
      addFailure(client, request, failure)
      settlePending(client, request, {
        state: failure.outcome ?? 'unknown',
        auditId: failure.auditId ?? '',
        requestId: failure.requestId ?? '',
        error: failure.key,
      })
    },
    onSettled: (_, __, request, ___, { client }) => {
      if (request.ban) void client.invalidateQueries({ queryKey: bansKey })
      return readAgain(client, request)
    },
  })
}

function send(request: ModerationRequest): Promise<ApiAnswer<unknown>> {
  if (request.ban) return kickAndBan({ ...request, ban: request.ban })
  const { act, sessionId, target, reason, idempotencyKey } = request
  return callOperation<(typeof operationOf)[Act], unknown>(
    operationOf[act],
    { room_session_id: sessionId },
    { idempotencyKey, body: { ...target, ...(reason ? { reason } : {}) } },
  )
}

/** Reads again if receipts are not pushed. Not awaited: the act is settled in any case. */
function readAgain(client: QueryClient, request: ModerationRequest): void {
  if (streamStore.state.mode === 'streaming') return
  void client.invalidateQueries({ queryKey: sessionQuery(request.sessionId).queryKey })
  void client.invalidateQueries({ queryKey: liveQuery().queryKey })
}

/** The server's time: receipts carry it, and ours must sort among them although clocks differ. */
function serverNow(client: QueryClient, request: ModerationRequest): number {
  const keys = [sessionQuery(request.sessionId).queryKey, liveQuery().queryKey]
  const newest = keys
    .map((key) => client.getQueryState<{ meta: Parameters<typeof clockOffset>[0] }>(key))
    .filter((state) => state?.data !== undefined)
    .sort((a, b) => (b?.dataUpdatedAt ?? 0) - (a?.dataUpdatedAt ?? 0))[0]
  if (!newest?.data) return Date.now()
  return Date.now() + clockOffset(newest.data.meta, newest.dataUpdatedAt)
}
