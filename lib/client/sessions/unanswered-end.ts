import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import type { ModerationRequest } from './moderation-request'
import { pendingReceiptsQuery } from './pending-receipts'

/** The end of a session that our server never answered: it may have worked, or never arrived. */
export function unansweredEnd(
  client: QueryClient,
  sessionId: string,
): ModerationRequest | undefined {
  const pending = client.getQueryData(pendingReceiptsQuery().queryKey)
  return pending?.find(
    (receipt) =>
      receipt.act === 'end' && receipt.sessionId === sessionId && receipt.error === 'network',
  )?.request
}

/** Its reason: the same reason makes it the same request, which cannot happen twice. */
export function useUnansweredReason(sessionId: string): string {
  return unansweredEnd(useQueryClient(), sessionId)?.reason ?? ''
}
