import type { ActAnswer, ObjectReceipt } from '@/lib/contract/object-receipt'
import { ApiFailure, toFailure } from './api-failure'
import { apiFetch } from './api-fetch'

/** Milliseconds between questions to our server, which reads Telnyx in its own time. */
const pauseMs = 500

/** So many unanswered questions in a row end the waiting; the server goes on without us. */
const maxFailures = 5

type Follow = { onReceipt: (receipt: ObjectReceipt) => void; signal?: AbortSignal }

/**
 * Follows what the server finds out about an act, until it is known or nobody checks any more. Rejects
 * with an `ApiFailure` if the server cannot be asked; an abort ends it in silence.
 */
export async function followAct(auditId: string, { onReceipt, signal }: Follow): Promise<void> {
  let failures = 0
  while (!signal?.aborted) {
    const receipt = await readAct(auditId).catch((thrown: unknown) => {
      failures += 1
      if (failures >= maxFailures || isFinal(thrown)) throw thrown
      return null
    })
    if (signal?.aborted) return
    if (receipt) {
      failures = 0
      onReceipt(receipt)
      if (!receipt.open) return
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

const isFinal = (thrown: unknown) =>
  thrown instanceof ApiFailure && (thrown.status === 401 || thrown.key === 'not_found')

async function readAct(auditId: string): Promise<ObjectReceipt> {
  const { body } = await apiFetch<ActAnswer>(`/api/acts/${encodeURIComponent(auditId)}`)
  return body.data
}

/** What one read showed. */
export type Found =
  | { state: 'gone' }
  | { state: 'listed' }
  /** It could not be asked for. */
  | { state: 'unknown'; failure: ApiFailure }

/** Reads something once to see whether it is gone. Never rejects. */
export async function readOnce(read: () => Promise<unknown>): Promise<Found> {
  try {
    await read()
    return { state: 'listed' }
  } catch (thrown) {
    const failure = toFailure(thrown instanceof Error ? thrown : new Error(String(thrown)))
    return failure.key === 'not_found' ? { state: 'gone' } : { state: 'unknown', failure }
  }
}
