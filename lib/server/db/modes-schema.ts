import 'server-only'
import { sql } from 'drizzle-orm'
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { ModeName, ModePersonState } from '@/lib/contract/modes'
import { moment } from './moment'

/** Safety modes of rooms: what they do, until when, and what has to be restored. */
export const roomModes = pgTable(
  'room_modes',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    roomId: text('room_id').notNull(),
    mode: text('mode').$type<ModeName>().notNull(),
    reason: text('reason'),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    until: moment('until').notNull(),
    /** When an evacuation ends the session. */
    actsAt: moment('acts_at'),
    /** An evacuation that also freezes the room; a freeze that lets nobody return. */
    closed: boolean('closed').notNull().default(false),
    /** The room's limit before, as lowered, and as somebody else has set it since. */
    limitBefore: integer('limit_before'),
    limitSet: integer('limit_set'),
    limitKept: integer('limit_kept'),
    /** When the limit was checked, and lowered if needed. */
    limitedAt: moment('limited_at'),
    /** `endedAt`: ended by a user or by its time; `restoredAt`: everything is restored. */
    endedAt: moment('ended_at'),
    endedById: uuid('ended_by_id'),
    endedByName: text('ended_by_name'),
    restoredAt: moment('restored_at'),
    /** Attempts at the steps that are done once: lowering the limit, ending sessions, restoring. */
    tries: integer('tries').notNull().default(0),
    nextTryAt: moment('next_try_at'),
  },
  (table) => [
    uniqueIndex('room_modes_one')
      .on(table.roomId, table.mode)
      .where(sql`${table.endedAt} is null`),
    index('room_modes_open')
      .on(table.roomId)
      .where(sql`${table.restoredAt} is null`),
  ],
)

/** The participants that a mode found in its room, and their state: each join once. */
export const modePeople = pgTable(
  'mode_people',
  {
    modeId: uuid('mode_id')
      .notNull()
      .references(() => roomModes.id),
    participantId: text('participant_id').notNull(),
    sessionId: text('session_id').notNull(),
    /** The key by which a person is recognised; null without a claim. */
    key: text('key'),
    state: text('state').$type<ModePersonState>().notNull(),
    /** Muted by a user before Quiet, so they stay muted. */
    wasMuted: boolean('was_muted').notNull().default(false),
    tries: integer('tries').notNull().default(0),
    at: moment('at').notNull().defaultNow(),
    nextTryAt: moment('next_try_at'),
  },
  (table) => [primaryKey({ columns: [table.modeId, table.participantId] })],
)
