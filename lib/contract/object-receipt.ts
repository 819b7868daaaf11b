import type { ReceiptState } from './live'
import { operation, type MutationOperation, type operations } from './operations'

type ProofOf<Name extends MutationOperation> = (typeof operations)[Name]['proof']

/**
 * The acts on one room, recording or composition, which are proved by reading it. A deletion of
 * whatever matches a filter names nothing that could be read.
 */
export type ObjectOperation = Exclude<
  {
    [Name in MutationOperation]: ProofOf<Name> extends 'gone' | 'fields' ? Name : never
  }[MutationOperation],
  'recordings.deleteMatching'
>

/** Whether an act is proved by reading the one object it is done to. */
export function isObjectOperation(name: MutationOperation): name is ObjectOperation {
  const { proof } = operation(name)
  return (proof === 'gone' || proof === 'fields') && name !== 'recordings.deleteMatching'
}

/**
 * What became of one act on an object. `confirmed`: read back and seen to be gone, or as it was
 * asked for; `still_here`: seen to be as before; the other states are those of every receipt.
 */
export type ObjectReceipt = {
  auditId: string
  operation: ObjectOperation
  /** Null where something was to be made, and no answer gave its id. */
  targetId: string | null
  state: ReceiptState
  /** ISO 8601; our clock. */
  sentAt: string
  /** Milliseconds from sending to Telnyx's answer. */
  acceptedAfterMs: number | null
  /** Milliseconds from sending to the first sight that it happened. */
  confirmedAfterMs: number | null
  /** ISO 8601 of the next read of its proof, while one is planned. */
  nextReadAt: string | null
  /** Key of the error, in the closed set, where there was one. */
  error: string | null
  /** The server is still looking. */
  open: boolean
}

/** `GET /api/acts/{audit_id}` */
export type ActAnswer = { data: ObjectReceipt }
