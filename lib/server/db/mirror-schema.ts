import 'server-only'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import type { MirrorKind, MirrorState } from '@/lib/contract/mirror'
import { identity, mirrorTexts } from './mirror-texts-schema'
import { moment } from './moment'

/** The columns common to all mirrored rows. */
const versions = () => ({
  id: uuid('id').primaryKey(),
  /** Telnyx's own version; null if unknown, as after a webhook. */
  updatedAt: moment('updated_at'),
  /** When the request of this answer was sent, or when the webhook occurred. */
  readAt: moment('read_at').notNull(),
  /** When a read last showed it. */
  seenAt: moment('seen_at').notNull(),
  /** When Telnyx answered 404 to its id. */
  goneAt: moment('gone_at'),
})

export const mirrorRooms = pgTable(
  'mirror_rooms',
  {
    ...versions(),
    nameId: bigint('name_id', { mode: 'number' }),
    uniqueName: text('unique_name'),
    maxParticipants: integer('max_participants'),
    enableRecording: boolean('enable_recording'),
    activeSessionId: uuid('active_session_id'),
    createdAt: moment('created_at'),
  },
  (table) => [
    index('mirror_rooms_created').on(table.createdAt.desc(), table.id),
    index('mirror_rooms_name').on(table.nameId),
  ],
)

export const mirrorSessions = pgTable(
  'mirror_sessions',
  {
    ...versions(),
    roomId: uuid('room_id'),
    active: boolean('active'),
    createdAt: moment('created_at'),
    endedAt: moment('ended_at'),
    /** When the complete list of its participants was last read, and its length. */
    participantsAt: moment('participants_at'),
    participantsCount: integer('participants_count'),
  },
  (table) => [
    index('mirror_sessions_room').on(table.roomId, table.createdAt.desc(), table.id),
    index('mirror_sessions_created').on(table.createdAt.desc(), table.id),
    index('mirror_sessions_updated').on(table.updatedAt),
    index('mirror_sessions_active')
      .on(table.seenAt)
      .where(sql`${table.active}`),
  ],
)

export const mirrorParticipants = pgTable(
  'mirror_participants',
  {
    ...versions(),
    sessionId: uuid('session_id'),
    /** The room of its session, which Telnyx does not include. */
    roomId: uuid('room_id'),
    contextId: bigint('context_id', { mode: 'number' }),
    joinedAt: moment('joined_at'),
    leftAt: moment('left_at'),
    /** The first participant of the visit that this one is part of. */
    visitId: uuid('visit_id'),
  },
  (table) => [
    index('mirror_participants_context').on(table.contextId, table.joinedAt.desc(), table.id),
    index('mirror_participants_session').on(table.sessionId),
    index('mirror_participants_room').on(table.roomId, table.joinedAt.desc(), table.id),
    index('mirror_participants_length').on(
      sql`(extract(epoch from ${table.leftAt} - ${table.joinedAt})::double precision) desc nulls last`,
      table.id,
    ),
    index('mirror_participants_last').on(table.leftAt.desc(), table.id),
    index('mirror_participants_joined').on(table.joinedAt.desc(), table.id),
    index('mirror_participants_left')
      .on(table.leftAt, table.joinedAt)
      .where(sql`${table.leftAt} is not null`),
    index('mirror_participants_inside')
      .on(table.sessionId)
      .where(sql`${table.leftAt} is null`),
  ],
)

export const mirrorRecordings = pgTable(
  'mirror_recordings',
  {
    ...versions(),
    roomId: uuid('room_id'),
    sessionId: uuid('session_id'),
    participantId: uuid('participant_id'),
    type: text('type'),
    status: text('status'),
    codec: text('codec'),
    durationSecs: doublePrecision('duration_secs'),
    sizeMb: doublePrecision('size_mb'),
    createdAt: moment('created_at'),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    completedAt: moment('completed_at'),
  },
  (table) => [
    index('mirror_recordings_session').on(table.sessionId),
    index('mirror_recordings_participant').on(table.participantId),
    index('mirror_recordings_started').on(table.startedAt.desc(), table.id),
    index('mirror_recordings_unfinished')
      .on(table.status)
      .where(sql`${table.status} <> 'completed'`),
  ],
)

export const mirrorCompositions = pgTable(
  'mirror_compositions',
  {
    ...versions(),
    roomId: uuid('room_id'),
    sessionId: uuid('session_id'),
    status: text('status'),
    format: text('format'),
    resolution: text('resolution'),
    durationSecs: doublePrecision('duration_secs'),
    sizeMb: doublePrecision('size_mb'),
    createdAt: moment('created_at'),
    startedAt: moment('started_at'),
    endedAt: moment('ended_at'),
    completedAt: moment('completed_at'),
  },
  (table) => [
    index('mirror_compositions_session').on(table.sessionId),
    index('mirror_compositions_created').on(table.createdAt.desc(), table.id),
    index('mirror_compositions_unfinished')
      .on(table.status)
      .where(sql`${table.status} <> 'completed'`),
  ],
)

/** One row per kind: the state of its mirror. */
export const mirrorKinds = pgTable('mirror_kinds', {
  kind: text('kind').$type<MirrorKind>().primaryKey(),
  state: text('state').$type<MirrorState>().notNull().default('first_copy'),
  /** Rows read by this sweep, and the total that Telnyx reports. */
  done: integer('done').notNull().default(0),
  total: integer('total'),
  /** Counts sweeps; the first one is the first copy. */
  sweep: integer('sweep').notNull().default(1),
  sweepBeganAt: moment('sweep_began_at'),
  /** When a sweep was requested that has not begun. */
  sweepAskedAt: moment('sweep_asked_at'),
  /** When the last complete sweep began, and whether every slice of it was complete. */
  lastCompleteAt: moment('last_complete_at'),
  isComplete: boolean('is_complete').notNull().default(false),
  /** The mirror has all changes before it, as far as Telnyx can list them. */
  currentAt: moment('current_at'),
  /** Why it stopped, a key of ours. */
  problem: text('problem'),
})

/** The slices of a sweep, and their progress. */
export const mirrorSlices = pgTable(
  'mirror_slices',
  {
    id: identity(),
    kind: text('kind').$type<MirrorKind>().notNull(),
    sweep: integer('sweep').notNull(),
    /** The first and the last day of Telnyx's filter, both included; null means any date. */
    fromDay: date('from_day', { mode: 'string' }),
    toDay: date('to_day', { mode: 'string' }),
    roomId: uuid('room_id'),
    sessionId: uuid('session_id'),
    type: text('type'),
    status: text('status'),
    state: text('state').$type<'waiting' | 'done' | 'incomplete'>().notNull().default('waiting'),
    /** The total that Telnyx reported. */
    total: integer('total'),
    readAt: moment('read_at'),
  },
  (table) => [index('mirror_slices_state').on(table.kind, table.state, table.toDay)],
)

/** Rows missing from a sweep: each is read by id before it counts as gone. */
export const mirrorAbsent = pgTable(
  'mirror_absent',
  {
    kind: text('kind').$type<MirrorKind>().notNull(),
    id: uuid('id').notNull(),
    since: moment('since').notNull().defaultNow(),
    tries: integer('tries').notNull().default(0),
    askAt: moment('ask_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    index('mirror_absent_ask').on(table.askAt),
  ],
)

/** One row per identity: the totals of its visits. */
export const mirrorPersons = pgTable(
  'mirror_persons',
  {
    id: identity(),
    /** The identity, opaque to clients. */
    key: text('key').notNull().unique(),
    nameId: bigint('name_id', { mode: 'number' }).references(() => mirrorTexts.id),
    namesCount: integer('names_count').notNull().default(0),
    joins: integer('joins').notNull().default(0),
    visits: integer('visits').notNull().default(0),
    firstSeenAt: moment('first_seen_at'),
    lastSeenAt: moment('last_seen_at'),
  },
  (table) => [
    index('mirror_persons_name').on(table.nameId),
    index('mirror_persons_seen').on(table.lastSeenAt.desc(), table.id),
  ],
)

/**
 * One row per used room: totals of its sessions, participants and recordings, updated by triggers.
 */
export const mirrorRoomFigures = pgTable(
  'mirror_room_figures',
  {
    roomId: uuid('room_id').primaryKey(),
    sessions: integer('sessions').notNull().default(0),
    /** When a session in it last began or ended. */
    lastUsedAt: moment('last_used_at'),
    /** Of all participants who have left. */
    peopleSecs: doublePrecision('people_secs').notNull().default(0),
    storageMb: doublePrecision('storage_mb').notNull().default(0),
  },
  (table) => [index('mirror_room_figures_used').on(table.lastUsedAt.desc(), table.roomId)],
)
