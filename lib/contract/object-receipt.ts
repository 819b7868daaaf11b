import type { ReceiptState } from './live'
import { operation, type MutationOperation, type operations } from './operations'

type ProofOf<Name extends MutationOperation> = (typeof operations)[Name]['proof']

/**
 * The acts on one room, recording or composition, proved by reading it. A bulk deletion by filter
 * names no object to read.
 */
export type ObjectOperation = Exclude<
  {
    [Name in MutationOperation]: ProofOf<Name> extends 'gone' | 'fields' ? Name : never
  }[MutationOperation],
  'recordings.deleteMatching'
>

/** Whether an act is proved by reading its one object. */
export function isObjectOperation(name: MutationOperation): name is ObjectOperation {
  const { proof } = operation(name)
  return (proof === 'gone' || proof === 'fields') && name !== 'recordings.deleteMatching'
}

/**
 * The state of one act on an object. `confirmed`: read back as gone or as requested; `still_here`:
 * read back unchanged; the other states are those of every receipt.
 */
export type ObjectReceipt = {
  auditId: string
  operation: ObjectOperation
  /** Null for a create whose id is unknown. */
  targetId: string | null
  state: ReceiptState
  /** ISO 8601; our clock. */
  sentAt: string
  /** Milliseconds from sending to Telnyx's answer. */
  acceptedAfterMs: number | null
  /** Milliseconds from sending to the first proof. */
  confirmedAfterMs: number | null
  /** When its proof is polled next (ISO 8601), if planned. */
  nextReadAt: string | null
  /** Key of the error, in the closed set, where there was one. */
  error: string | null
  /** The server still polls for its proof. */
  open: boolean
}

/** `GET /api/acts/{audit_id}` */
export type ActAnswer = { data: ObjectReceipt }
