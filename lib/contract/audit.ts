import type { Receipt } from './live'
import type { ObjectReceipt } from './object-receipt'
import type { Role } from './roles'

/**
 * succeeded, failed, unknown and not_sent end an act · denied: refused by role · open: the answer
 * is not known yet · recorded: something seen, which cannot succeed or fail.
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
 * What the things and persons of an act were called when it was done, each claim hostile text made
 * safe for `<bdi>`; null or missing where that was not known. Acts of earlier versions have none.
 */
export type AuditNames = {
  room?: { id?: string; name: string | null }
  session?: { id: string; startedAt: string | null }
  /** Of those the act was aimed at, the first fifty. */
  people?: { id: string; name: string | null }[]
  recording?: { kind: string | null; startedAt: string | null }
  composition?: { createdAt: string | null }
  /** `role` is the one before the act. */
  user?: { name: string | null; email: string | null; role: Role | null }
  token?: { name: string | null }
}

/** An act with what became of it: the intent and the outcome of the trail as one. */
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
    /** Anybody may call themselves like a colleague; null for Roomwarden and where not shown. */
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
  /** How many people it was aimed at; null where it was not aimed at people. */
  people: number | 'all' | null
  /** Refusals of the same kind that this row stands for; null but for those. */
  repeats: number | null
  names: AuditNames
  /** The role that the act gives, where it gives one. */
  role: Role | null
  /** Things that the act names by id, where these are several. */
  items: number | null
  /** Those ids of this act that have been deleted since, through Roomwarden. */
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

/** A row of the chain as it is stored, credentials aside, which are never in it. */
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

/** `GET /api/audit/{audit_id}`: the act, its rows in order, and the people it was aimed at. */
export type AuditDetailAnswer = {
  data: {
    entry: AuditEntry
    rows: ChainRow[]
    /** What was seen to become of it, person by person, the first fifty. */
    receipts: Receipt[]
    /** What was seen to become of an act on a room, recording or composition. */
    objectReceipt: ObjectReceipt | null
    /** `context` is the raw claim; hostile. */
    people: { id: string; context: string | null }[]
  }
}

/** `GET /api/audit/actors`: everybody who can have acted. */
export type AuditActorsAnswer = { data: { id: string; name: string; email: string }[] }

/** Where and how a chain that is not whole breaks. */
export type ChainFlaw = {
  at: number
  because: 'missing' | 'unlinked' | 'changed' | 'details' | 'end'
}

/** What the last check of the whole chain found; `rows` were whole. */
export type ChainCheck = { rows: number; flaw: ChainFlaw | null; checkedAt: string }

/** `GET /api/audit/verification` */
export type ChainCheckAnswer = { data: ChainCheck }
