import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Receipt } from '@/lib/contract/live'
import { dropPending, type PendingReceipt, type SeenReceipt } from './pending-receipts'

/** The server's receipts, with ours where the server's are missing or further behind. */
export function withPending(server: Receipt[], pending: PendingReceipt[]): SeenReceipt[] {
  const ours = pending.filter(
    (receipt) => !isAnswered(receipt, server) && !isUnderWay(receipt, server),
  )
  const known = new Set(ours.map((receipt) => receipt.auditId).filter((id) => id !== ''))
  return [...server.filter((receipt) => !known.has(receipt.auditId)), ...ours]
}

const none: SeenReceipt[] = []

/**
 * Removes ours for good once the server's arrives. Otherwise ours, which is older, would return
 * when the server drops an old act.
 */
export function useDropAnswered(seen: SeenReceipt[] = none): void {
  const client = useQueryClient()
  useEffect(() => {
    const server = seen.filter(({ request }) => request === undefined)
    if (server.length > 0) dropPending(client, (receipt) => isAnswered(receipt, server))
  }, [client, seen])
}

/** A read sent before the answer may still say `sending`. */
function isAnswered(pending: PendingReceipt, server: Receipt[]): boolean {
  if (pending.auditId === '') return false
  return server.some((own) => own.auditId === pending.auditId && own.state !== 'sending')
}

/**
 * The stream may report an act before its answer arrives: until then only its fields show that it
 * is ours.
 */
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
