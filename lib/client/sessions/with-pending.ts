import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Receipt } from '@/lib/contract/live'
import { dropPending, type PendingReceipt, type SeenReceipt } from './pending-receipts'

/** The server's receipts, with ours where its own are missing or further behind. */
export function withPending(server: Receipt[], pending: PendingReceipt[]): SeenReceipt[] {
  const ours = pending.filter(
    (receipt) => !isAnswered(receipt, server) && !isUnderWay(receipt, server),
  )
  const known = new Set(ours.map((receipt) => receipt.auditId).filter((id) => id !== ''))
  return [...server.filter((receipt) => !known.has(receipt.auditId)), ...ours]
}

const none: SeenReceipt[] = []

/**
 * Forgets ours for good once the server's own is there. The server stops telling of an act that is
 * over, and then ours, which knows less, would come back.
 */
export function useDropAnswered(seen: SeenReceipt[] = none): void {
  const client = useQueryClient()
  useEffect(() => {
    const server = seen.filter(({ request }) => request === undefined)
    if (server.length > 0) dropPending(client, (receipt) => isAnswered(receipt, server))
  }, [client, seen])
}

/** A read that left before the answer may still say `sending` where we know better. */
function isAnswered(pending: PendingReceipt, server: Receipt[]): boolean {
  if (pending.auditId === '') return false
  return server.some((own) => own.auditId === pending.auditId && own.state !== 'sending')
}

/** The stream reports an act before its answer arrives: until then only its fields show that it is ours. */
function isUnderWay(pending: PendingReceipt, server: Receipt[]): boolean {
  if (pending.auditId !== '' || pending.state !== 'sending') return false
  return server.some(
    (own) =>
      own.state === 'sending' &&
      own.act === pending.act &&
      own.sessionId === pending.sessionId &&
      own.participantId === pending.participantId &&
      own.actor.id === pending.actor.id,
  )
}
