import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query'
import type { Receipt } from '@/lib/contract/live'
import type { ModerationRequest } from './moderation-request'

/** Our own receipt, shown until the server's (same `auditId`) arrives. */
export type PendingReceipt = Receipt & { request: ModerationRequest }

/** The shown receipts: the server's, and ours where the server has none yet. */
export type SeenReceipt = Receipt & { request?: ModerationRequest }

/**
 * Pending receipts have their own cache entry, so that a poll sent before the act and answered
 * after it cannot remove them.
 */
export function pendingReceiptsQuery() {
  return queryOptions<PendingReceipt[]>({
    queryKey: ['pending-receipts'],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

const none: PendingReceipt[] = []

/** The pending receipts of one session, or of all. */
export function usePendingReceipts(sessionId?: string): PendingReceipt[] {
  const { data = none } = useQuery(pendingReceiptsQuery())
  return sessionId === undefined ? data : data.filter((receipt) => receipt.sessionId === sessionId)
}

/** Adds a receipt in state `sending` for each target; the latest act on a participant wins. */
export function addPending(client: QueryClient, request: ModerationRequest, sentAt: number): void {
  const people = request.target === null ? [null] : request.affected
  const added = people.map((participantId) => pendingReceipt(request, participantId, sentAt))
  change(client, (pending) => [...pending.filter((old) => !isReplaced(old, request)), ...added])
}

/** Stores the outcome of a request, in its own rows only. */
export function settlePending(
  client: QueryClient,
  request: ModerationRequest,
  news: Partial<Receipt>,
): void {
  change(client, (pending) =>
    pending.map((receipt) =>
      receipt.request.idempotencyKey === request.idempotencyKey ? { ...receipt, ...news } : receipt,
    ),
  )
}

/** Removes a receipt that the user dismissed. */
export function dismissPending(client: QueryClient, id: string): void {
  change(client, (pending) => pending.filter((receipt) => receipt.id !== id))
}

/** Removes receipts that the server's own replace: only those are updated. */
export function dropPending(
  client: QueryClient,
  isAnswered: (receipt: PendingReceipt) => boolean,
): void {
  change(client, (pending) =>
    pending.some(isAnswered) ? pending.filter((receipt) => !isAnswered(receipt)) : pending,
  )
}

function isReplaced(old: PendingReceipt, request: ModerationRequest): boolean {
  if (old.request.idempotencyKey === request.idempotencyKey) return true
  if (old.sessionId !== request.sessionId || old.state === 'sending') return false
  if (old.participantId === null) return request.target === null
  return request.affected.includes(old.participantId)
}

function pendingReceipt(
  request: ModerationRequest,
  participantId: string | null,
  sentAt: number,
): PendingReceipt {
  return {
    id: `pending:${request.idempotencyKey}:${participantId ?? 'session'}`,
    auditId: '',
    requestId: '',
    act: request.act,
    sessionId: request.sessionId,
    participantId,
    state: 'sending',
    actor: request.actor,
    reason: request.reason,
    sentAt: new Date(sentAt).toISOString(),
    acceptedAfterMs: null,
    confirmedAfterMs: null,
    nextReadAt: null,
    error: null,
    acknowledged: null,
    request,
  }
}

function change(
  client: QueryClient,
  update: (pending: PendingReceipt[]) => PendingReceipt[],
): void {
  const { queryKey } = pendingReceiptsQuery()
  client.setQueryData<PendingReceipt[]>(queryKey, (pending) => update(pending ?? []))
}
