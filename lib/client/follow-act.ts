import type { ActAnswer, ObjectReceipt } from '@/lib/contract/object-receipt'
import { ApiFailure, toFailure } from './api-failure'
import { apiFetch } from './api-fetch'

/** Milliseconds between reads from our server, which polls Telnyx at its own pace. */
const pauseMs = 500

/** Failures in a row after which it stops; the server goes on without us. */
const maxFailures = 5

type Follow = { onReceipt: (receipt: ObjectReceipt) => void; signal?: AbortSignal }

/**
 * Follows an act until its state is final or the server stops polling. Rejects with an `ApiFailure`
 * if the server cannot be read; an abort resolves.
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

/** The receipt of an act on an object, as the server knows it now. */
export async function readAct(auditId: string): Promise<ObjectReceipt> {
  const { body } = await apiFetch<ActAnswer>(`/api/acts/${encodeURIComponent(auditId)}`)
  return body.data
}

/** The result of one read. */
export type Found =
  | { state: 'gone' }
  | { state: 'listed' }
  /** It could not be read. */
  | { state: 'unknown'; failure: ApiFailure }

/** Reads an object once to see whether it is gone. Never rejects. */
export async function readOnce(read: () => Promise<unknown>): Promise<Found> {
  try {
    await read()
    return { state: 'listed' }
  } catch (thrown) {
    const failure = toFailure(thrown instanceof Error ? thrown : new Error(String(thrown)))
    return failure.key === 'not_found' ? { state: 'gone' } : { state: 'unknown', failure }
  }
}
