import type { Receipt } from './live'
import type { ObjectReceipt } from './object-receipt'
import type { Role } from './roles'

/**
 * succeeded, failed, unknown and not_sent end an act · denied: refused by role · open: not answered
 * yet · recorded: an observation, which cannot succeed or fail.
 */
export const auditOutcomes = [
  'succeeded',
  'failed',
  'unknown',
  'not_sent',
  'denied',
  'open',
  'recorded',
] as const
export type AuditOutcome = (typeof auditOutcomes)[number]

export const auditVias = ['cookie', 'token', 'system'] as const
export type AuditVia = (typeof auditVias)[number]

/**
 * The names of an act's objects and persons when it was done, each an untrusted claim made safe for
 * `<bdi>`; null or missing if unknown. Acts of earlier versions have none.
 */
export type AuditNames = {
  room?: { id?: string; name: string | null }
  session?: { id: string; startedAt: string | null }
  /** The first fifty targets. */
  people?: { id: string; name: string | null }[]
  recording?: { kind: string | null; startedAt: string | null }
  composition?: { createdAt: string | null }
  /** `role` is the one before the act. */
  user?: { name: string | null; email: string | null; role: Role | null }
  token?: { name: string | null }
}

/** An act with its outcome: the intent and outcome rows of the trail as one. */
export type ActivityEntry = {
  auditId: string
  /** Its place in the chain; newer is higher. */
  seq: number
  action: string
  /** `id` is null for Roomwarden itself. */
  actor: {
    id: string | null
    name: string
    role: Role | null
    /**
     * Distinguishes users whose names look alike; null for Roomwarden and
     * where hidden.
     */
    email: string | null
  }
  via: AuditVia
  /** ISO 8601; our clock. */
  at: string
  outcome: AuditOutcome
  /** Key of the error, in the closed set, where there was one. */
  error: string | null
  reason: string | null
  target: { type: string; id: string } | null
  /** The number of targets; null if the act has no participants as targets. */
  people: number | 'all' | null
  /** The number of equal refusals that this row stands for; null for other rows. */
  repeats: number | null
  names: AuditNames
  /** The role that the act assigns, if any. */
  role: Role | null
  /** The number of objects that the act names by id, if several. */
  items: number | null
  /** The ban or safety mode for which Roomwarden acted. */
  cause: { type: 'ban' | 'mode'; id: string } | null
  /** The ids of this act deleted since then through Roomwarden. */
  gone: string[]
}

/** `GET /api/activity`: newest first; `older` is the `before` of the next page. */
export type ActivityAnswer = { data: ActivityEntry[]; meta: { older: number | null } }

export type AuditEntry = ActivityEntry & { requestId: string }

/** `GET /api/audit`; `rows` is the length of the whole chain. */
export type AuditAnswer = {
  data: AuditEntry[]
  meta: { newer: boolean; older: boolean; rows: number }
}

/** A row of the chain as stored; it never contains credentials. */
export type ChainRow = {
  seq: number
  kind: 'intent' | 'outcome' | 'event' | 'denied'
  at: string
  outcome: string | null
  /** Telnyx's status, where it answered. */
  status: number | null
  error: string | null
  /** The address it came from. */
  peer: string | null
  requestId: string
  tokenId: string | null
  details: unknown
  hash: string
  previousHash: string
}

/** `GET /api/audit/{audit_id}`: the act, its rows in order, and its targets. */
export type AuditDetailAnswer = {
  data: {
    entry: AuditEntry
    rows: ChainRow[]
    /** The receipts of the first fifty targets. */
    receipts: Receipt[]
    /** The receipt of an act on a room, recording or composition. */
    objectReceipt: ObjectReceipt | null
    /** `context` is the raw claim; hostile. */
    people: { id: string; context: string | null }[]
  }
}

/** `GET /api/audit/actors`: everybody who can have acted. */
export type AuditActorsAnswer = { data: { id: string; name: string; email: string }[] }

/** Where and how an invalid chain breaks. */
export type ChainFlaw = {
  at: number
  because: 'missing' | 'unlinked' | 'changed' | 'details' | 'end'
}

/** The result of the last check of the whole chain; `rows` were valid. */
export type ChainCheck = { rows: number; flaw: ChainFlaw | null; checkedAt: string }

/** `GET /api/audit/verification` */
export type ChainCheckAnswer = { data: ChainCheck }
