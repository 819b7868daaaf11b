import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { needsAHand } from '@/lib/contract/trouble'

/** For how long the wall shows the receipt of an act that needs nothing more. */
const newsForMs = 20_000

/** The receipt of the last act to show at a moment (ms); null once it is old. */
export function newsAt(latest: SeenReceipt[], now: number): SeenReceipt | null {
  const receipt = latest.find(needsAHand) ?? latest.find(isSending) ?? latest[0]
  if (!receipt) return null
  if (isSending(receipt)) return receipt
  if (receipt.state === 'accepted' && receipt.act === 'end') return receipt
  return now - Date.parse(receipt.sentAt) < newsForMs ? receipt : null
}

const isSending = ({ state }: SeenReceipt) => state === 'sending'
