import 'server-only'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Preferences } from '@/lib/contract/preferences'
import type { Role } from '@/lib/contract/roles'
import type { DeletionState } from '@/lib/contract/deletions'
import type { ObjectOperation } from '@/lib/contract/object-receipt'
import type { Act, ReceiptState } from '@/lib/contract/live'
import { moment } from './moment'

/** One row: the source that this database belongs to, recorded at its first start. */
export const installation = pgTable('installation', {
  id: integer('id').primaryKey().default(1),
  source: text('source').$type<'simulator' | 'account'>().notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
})

export const users = pgTable('users', {
  id: uuid('id').primaryKey().defaultRandom(),
  /** Lower case. */
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  role: text('role').$type<Role>().notNull(),
  disabledAt: moment('disabled_at'),
  /** The user's preferences: language, zone, theme, density, keys. */
  preferences: jsonb('preferences').$type<Preferences>().notNull().default({}),
  createdAt: moment('created_at').notNull().defaultNow(),
})

/** A signed-in browser; the cookie has its id, this row says whether it is valid. */
export const userSessions = pgTable(
  'user_sessions',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** The last input of a person; polls do not count. */
    lastInputAt: moment('last_input_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    peer: text('peer'),
    userAgent: text('user_agent'),
  },
  (table) => [index('user_sessions_user').on(table.userId)],
)

/**
 * Single-use links: setting up the first administrator, inviting a colleague (with the e-mail,
 * name and role they will have), resetting a password (`userId`). Only the hash is kept.
 */
export const oneTimeLinks = pgTable('one_time_links', {
  tokenHash: text('token_hash').primaryKey(),
  purpose: text('purpose').$type<'set_up' | 'invitation' | 'reset'>().notNull(),
  id: uuid('id').notNull().unique().defaultRandom(),
  userId: uuid('user_id').references(() => users.id, { onDelete: 'cascade' }),
  email: text('email'),
  name: text('name'),
  role: text('role').$type<Role>(),
  createdBy: uuid('created_by'),
  createdAt: moment('created_at').notNull().defaultNow(),
  expiresAt: moment('expires_at').notNull(),
  usedAt: moment('used_at'),
  withdrawnAt: moment('withdrawn_at'),
})

export const personalTokens = pgTable(
  'personal_tokens',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    hint: text('hint').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    lastUsedAt: moment('last_used_at'),
    lastUsedFrom: text('last_used_from'),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('personal_tokens_user').on(table.userId)],
)

export type AuditKind = 'intent' | 'outcome' | 'event' | 'denied'
export type AuditOutcome = 'succeeded' | 'failed' | 'unknown' | 'not_sent'

/**
 * The audit trail: append-only (a trigger refuses the rest, but for erasing `details`), each row
 * hashed over its own fields and the hash before it. `details` is covered by its digest only, so
 * that a name can be erased later without breaking the chain.
 */
export const auditEvents = pgTable(
  'audit_events',
  {
    /** Assigned under a lock: without gaps, in commit order. */
    seq: bigint('seq', { mode: 'number' }).primaryKey(),
    /** Joins an intent with its outcome. */
    auditId: uuid('audit_id').notNull(),
    kind: text('kind').$type<AuditKind>().notNull(),
    at: moment('at').notNull(),
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role'),
    /** cookie, token or system */
    via: text('via').notNull(),
    tokenId: uuid('token_id'),
    peer: text('peer'),
    requestId: text('request_id').notNull(),
    action: text('action').notNull(),
    targetType: text('target_type'),
    targetId: text('target_id'),
    outcome: text('outcome').$type<AuditOutcome>(),
    status: integer('status'),
    error: text('error'),
    details: jsonb('details').$type<Record<string, unknown>>(),
    detailsDigest: text('details_digest').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    /** The version of the covered fields; the oldest rows have version 1. */
    hashVersion: integer('hash_version').notNull().default(1),
  },
  (table) => [
    uniqueIndex('audit_events_intent_outcome').on(table.auditId, table.kind),
    index('audit_events_target').on(table.targetType, table.targetId),
    index('audit_events_actor').on(table.actorId),
    index('audit_events_at').on(table.at),
    index('audit_events_tokens')
      .on(sql`lower(${table.targetId})`, table.at)
      .where(
        sql`${table.kind} = 'intent' and ${table.action} in ('join_token.create', 'join_token.refresh')`,
      ),
  ],
)

/** One row: the end of the chain, locked while a row is added. */
export const auditHead = pgTable('audit_head', {
  id: integer('id').primaryKey().default(1),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
})

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    actorId: uuid('actor_id').notNull(),
    method: text('method').notNull(),
    path: text('path').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    state: text('state').$type<'in_flight' | 'done' | 'not_stored'>().notNull(),
    status: integer('status'),
    headers: jsonb('headers').$type<Record<string, string>>(),
    body: text('body'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.method, table.path, table.key] }),
    index('idempotency_keys_created').on(table.createdAt),
  ],
)

/** The state of one act on one participant, or on a whole session (participant null). */
export const receipts = pgTable(
  'receipts',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    auditId: uuid('audit_id').notNull(),
    requestId: text('request_id').notNull(),
    act: text('act').$type<Act>().notNull(),
    sessionId: uuid('session_id').notNull(),
    participantId: uuid('participant_id'),
    state: text('state').$type<ReceiptState>().notNull(),
    /** Null for Roomwarden itself. */
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    reason: text('reason'),
    sentAt: moment('sent_at').notNull(),
    acceptedAfterMs: integer('accepted_after_ms'),
    confirmedAfterMs: integer('confirmed_after_ms'),
    nextReadAt: moment('next_read_at'),
    /** Polls of Telnyx already made. */
    reads: integer('reads').notNull().default(0),
    error: text('error'),
    /** Whether it still waits for its proof. */
    open: boolean('open').notNull(),
    /** Who acknowledged its failure; all three or none. */
    acknowledgedBy: uuid('acknowledged_by'),
    acknowledgedName: text('acknowledged_name'),
    acknowledgedAt: moment('acknowledged_at'),
  },
  (table) => [
    index('receipts_session').on(table.sessionId, table.sentAt),
    index('receipts_audit').on(table.auditId),
    index('receipts_sent').on(table.sentAt),
    index('receipts_participant').on(table.participantId, table.sessionId),
    index('receipts_open').on(table.open, table.nextReadAt),
  ],
)

/** The state of one act on a room, recording or composition. */
export const objectReceipts = pgTable(
  'object_receipts',
  {
    auditId: uuid('audit_id').primaryKey(),
    requestId: text('request_id').notNull(),
    operation: text('operation').$type<ObjectOperation>().notNull(),
    /** Null while the id of a new object is unknown. */
    targetId: uuid('target_id'),
    /** Digests of the fields that were sent, by name: values may hold secrets. */
    wanted: jsonb('wanted').$type<Record<string, string>>().notNull(),
    state: text('state').$type<ReceiptState>().notNull(),
    sentAt: moment('sent_at').notNull(),
    acceptedAfterMs: integer('accepted_after_ms'),
    confirmedAfterMs: integer('confirmed_after_ms'),
    nextReadAt: moment('next_read_at'),
    error: text('error'),
    /** Whether the server still polls for its proof. */
    open: boolean('open').notNull(),
  },
  (table) => [
    index('object_receipts_target').on(table.targetId, table.sentAt),
    index('object_receipts_open').on(table.open, table.nextReadAt),
  ],
)

/** What administrators set for everybody, by name: the template of join links, the reasons. */
export const settings = pgTable('settings', {
  name: text('name').primaryKey(),
  value: jsonb('value').$type<unknown>().notNull(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
  updatedBy: uuid('updated_by'),
})

/** Deleting several recordings: a frozen list of ids, worked off one by one. */
export const deletionJobs = pgTable('deletion_jobs', {
  id: uuid('id').primaryKey().defaultRandom(),
  actorId: uuid('actor_id').notNull(),
  actorName: text('actor_name').notNull(),
  reason: text('reason'),
  createdAt: moment('created_at').notNull().defaultNow(),
  /** Null while the items are only frozen, until their owner confirms. */
  begunAt: moment('begun_at').defaultNow(),
  /** The list's query that the items matched when frozen; null for rows picked by hand. */
  query: text('query'),
  finishedAt: moment('finished_at'),
})

export const deletionItems = pgTable(
  'deletion_items',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => deletionJobs.id, { onDelete: 'cascade' }),
    targetId: uuid('target_id').notNull(),
    /** The order in which they were chosen. */
    position: integer('position').notNull(),
    state: text('state').$type<DeletionState>().notNull().default('waiting'),
    auditId: uuid('audit_id'),
    /** Key of the error, in the closed set, where there was one. */
    error: text('error'),
    sizeMb: doublePrecision('size_mb'),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.targetId] }),
    index('deletion_items_state').on(table.jobId, table.state, table.position),
  ],
)
