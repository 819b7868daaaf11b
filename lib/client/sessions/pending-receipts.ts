import { queryOptions, skipToken, useQuery, type QueryClient } from '@tanstack/react-query'
import type { Receipt } from '@/lib/contract/live'
import type { ModerationRequest } from './moderation-request'

/** A receipt of ours, shown until the server's own (same `auditId`) is there. */
export type PendingReceipt = Receipt & { request: ModerationRequest }

/** What the screen shows: the server's receipts, and ours where the server has none yet. */
export type SeenReceipt = Receipt & { request?: ModerationRequest }

/**
 * Pending receipts have an entry of their own in the cache. A poll that was asked before the act
 * and answered after it can therefore not wipe them.
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

/** One receipt in state `sending` for each person reached; the latest act on a person wins. */
export function addPending(client: QueryClient, request: ModerationRequest, sentAt: number): void {
  const people = request.target === null ? [null] : request.affected
  const added = people.map((participantId) => pendingReceipt(request, participantId, sentAt))
  change(client, (pending) => [...pending.filter((old) => !isReplaced(old, request)), ...added])
}

/** Says what became of a request, in the rows of that request only. */
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

/** Takes away a receipt that the reader has read. */
export function dismissPending(client: QueryClient, id: string): void {
  change(client, (pending) => pending.filter((receipt) => receipt.id !== id))
}

/** Takes away those in place of which the server's own are there: only these are kept up. */
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
