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

/** Rooms in trouble: what is done there, until when, and what has to be put back. */
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
    /** An evacuation that freezes the room; a freeze that lets nobody return. */
    closed: boolean('closed').notNull().default(false),
    /** The room's limit before, as lowered, and as somebody else has set it since. */
    limitBefore: integer('limit_before'),
    limitSet: integer('limit_set'),
    limitKept: integer('limit_kept'),
    /** When the limit was looked at, and lowered if that helped. */
    limitedAt: moment('limited_at'),
    /** Ended by somebody or by its time; over when everything is put back. */
    endedAt: moment('ended_at'),
    endedById: uuid('ended_by_id'),
    endedByName: text('ended_by_name'),
    restoredAt: moment('restored_at'),
    /** Tries of what is done once: limiting, ending, putting back. */
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

/** Whom a mode found in its room, and what became of them: each join once. */
export const modePeople = pgTable(
  'mode_people',
  {
    modeId: uuid('mode_id')
      .notNull()
      .references(() => roomModes.id),
    participantId: text('participant_id').notNull(),
    sessionId: text('session_id').notNull(),
    /** By what they are known again; null where their claim says nothing. */
    key: text('key'),
    state: text('state').$type<ModePersonState>().notNull(),
    /** Muted by somebody before Quiet: they stay so. */
    wasMuted: boolean('was_muted').notNull().default(false),
    tries: integer('tries').notNull().default(0),
    at: moment('at').notNull().defaultNow(),
    nextTryAt: moment('next_try_at'),
  },
  (table) => [primaryKey({ columns: [table.modeId, table.participantId] })],
)
