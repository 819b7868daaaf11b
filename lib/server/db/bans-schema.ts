import 'server-only'
import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { BanKind, RemovalState } from '@/lib/contract/bans'
import { moment } from './moment'

/**
 * Who is banned from where. Rows are never deleted; the clock and the columns say whether one is in
 * force.
 */
export const bans = pgTable(
  'bans',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** SHA-256 of kind, path and value, hex; joins are looked up by it. */
    key: text('key').notNull(),
    kind: text('kind').$type<BanKind>().notNull(),
    path: text('path'),
    value: text('value').notNull(),
    names: jsonb('names').$type<string[]>().notNull(),
    /** Value, names and reason, normalised for search. */
    searchText: text('search_text').notNull(),
    /** Null: every room. */
    roomId: text('room_id'),
    /** Null: for good, or until the session ends. */
    until: moment('until'),
    endsWithSession: boolean('ends_with_session').notNull().default(false),
    sessionId: text('session_id'),
    /** When that session was seen to be over. */
    sessionOverAt: moment('session_over_at'),
    participantId: text('participant_id'),
    reason: text('reason').notNull(),
    /** Until when earlier tokens created here can be used; null: there are none. */
    tokensUntil: moment('tokens_until'),
    watch: boolean('watch').notNull().default(false),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    liftedAt: moment('lifted_at'),
    liftedById: uuid('lifted_by_id'),
    liftedByName: text('lifted_by_name'),
    liftReason: text('lift_reason'),
  },
  (table) => [
    index('bans_created').on(table.createdAt.desc(), table.id),
    index('bans_room').on(table.roomId),
    index('bans_key').on(table.key),
    index('bans_unlifted')
      .on(table.until)
      .where(sql`${table.liftedAt} is null and ${table.sessionOverAt} is null`),
  ],
)

/** Each join that a ban matched, once, so that nobody is kicked twice for one join. */
export const banRemovals = pgTable(
  'ban_removals',
  {
    banId: uuid('ban_id')
      .notNull()
      .references(() => bans.id),
    participantId: text('participant_id').notNull(),
    sessionId: text('session_id').notNull(),
    name: text('name'),
    state: text('state').$type<RemovalState>().notNull(),
    /** Kicks that Telnyx accepted, and those that it did not. */
    tries: integer('tries').notNull().default(0),
    failures: integer('failures').notNull().default(0),
    byUser: boolean('by_user').notNull().default(false),
    at: moment('at').notNull().defaultNow(),
    lastAt: moment('last_at').notNull().defaultNow(),
    /** When a participant still inside is kicked again; null when nothing is left to do. */
    nextTryAt: moment('next_try_at'),
    goneAt: moment('gone_at'),
  },
  (table) => [
    primaryKey({ columns: [table.banId, table.participantId] }),
    index('ban_removals_session').on(table.sessionId),
    index('ban_removals_at').on(table.at),
    index('ban_removals_participant').on(table.participantId),
    index('ban_removals_ban').on(table.banId, table.at.desc()),
    index('ban_removals_still')
      .on(table.banId)
      .where(sql`${table.state} = 'still_there'`),
    index('ban_removals_due')
      .on(table.nextTryAt)
      .where(sql`${table.nextTryAt} is not null`),
  ],
)
