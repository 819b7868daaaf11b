import 'server-only'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One row: which instance does the work that only one may do, and until when. */
export const leaderLease = pgTable('leader_lease', {
  id: integer('id').primaryKey().default(1),
  /** The instance that leads. */
  leader: uuid('leader'),
  /** Grows with every new leader: what an earlier one still writes is refused. */
  epoch: bigint('epoch', { mode: 'number' }).notNull().default(0),
  until: moment('until'),
})

/** One row: the last event id given out, locked until the change that took it is committed. */
export const liveHead = pgTable('live_head', {
  id: integer('id').primaryKey().default(1),
  lastId: bigint('last_id', { mode: 'number' }).notNull().default(0),
})

/** What changed, in commit order, written by triggers on the tables it is about; kept an hour. */
export const liveEvents = pgTable(
  'live_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull().defaultNow(),
    kind: text('kind').$type<'session' | 'person' | 'receipt' | 'removal' | 'mode'>().notNull(),
    sessionId: text('session_id').notNull(),
    /** The row as it became, under its column names. */
    row: jsonb('row').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('live_events_at').on(table.at)],
)

/** One row: how the leader's polls of the whole account went. */
export const livePoll = pgTable('live_poll', {
  id: integer('id').primaryKey().default(1),
  /** When the last good poll began, and when its answer was there. */
  beganAt: moment('began_at'),
  polledAt: moment('polled_at'),
  /** The last poll of all, good or not, and why it was not. */
  triedAt: moment('tried_at'),
  problem: text('problem'),
  retryAt: moment('retry_at'),
  /** More sessions are live than one poll reads. */
  cutOff: boolean('cut_off').notNull().default(false),
})

/**
 * The account's sessions of late, live or just ended. Telnyx's times are kept as Telnyx wrote them;
 * what a webhook says stays `reported` until a read agrees.
 */
export const liveSessions = pgTable(
  'live_sessions',
  {
    id: text('id').primaryKey(),
    roomId: text('room_id'),
    roomName: text('room_name'),
    roomMax: integer('room_max'),
    roomRecording: boolean('room_recording'),
    active: boolean('active').notNull(),
    startedAt: text('started_at'),
    endedAt: text('ended_at'),
    endedReason: text('ended_reason'),
    reported: text('reported').$type<'started' | 'ended'>(),
    /** Telnyx's time of what is reported, and ours of hearing it. */
    reportedAt: text('reported_at'),
    reportReceivedAt: moment('report_received_at'),
    /** A webhook and a read disagree. */
    ghost: boolean('ghost').notNull().default(false),
    /** When the last read of this session alone began; not part of an event. */
    beganAt: moment('began_at'),
    /** When a verified webhook last spoke of it; not part of an event. */
    lastReportAt: moment('last_report_at'),
    /** When it was first seen to be over; it is forgotten some time later. */
    overAt: moment('over_at'),
  },
  (table) => [index('live_sessions_active').on(table.active)],
)

/** Everybody of those sessions, whether still inside or not. */
export const livePeople = pgTable(
  'live_people',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id').notNull(),
    context: text('context'),
    joinedAt: text('joined_at'),
    leftAt: text('left_at'),
    leftReason: text('left_reason'),
    reported: text('reported').$type<'joined' | 'left'>(),
    reportedAt: text('reported_at'),
    reportReceivedAt: moment('report_received_at'),
    ghost: boolean('ghost').notNull().default(false),
    /** Our clock: when a read first showed them, and first showed that they had left. */
    joinSeenAt: moment('join_seen_at'),
    leaveSeenAt: moment('leave_seen_at'),
  },
  (table) => [index('live_people_session').on(table.sessionId)],
)

/** Who watches live pages, and which sessions: kept by the instance that holds their stream. */
export const liveWatchers = pgTable(
  'live_watchers',
  {
    streamId: uuid('stream_id').primaryKey(),
    instanceId: uuid('instance_id').notNull(),
    userId: uuid('user_id').notNull(),
    userName: text('user_name').notNull(),
    sessionIds: jsonb('session_ids').$type<string[]>().notNull().default([]),
    seenAt: moment('seen_at').notNull().defaultNow(),
  },
  (table) => [index('live_watchers_seen').on(table.seenAt)],
)

/** Every verified webhook, once, by Telnyx's id; download links are taken out. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    id: uuid('id').primaryKey(),
    type: text('type').notNull(),
    occurredAt: text('occurred_at'),
    receivedAt: moment('received_at').notNull().defaultNow(),
    roomId: text('room_id'),
    sessionId: text('session_id'),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    /** Deliveries after the first. */
    repeats: integer('repeats').notNull().default(0),
    /** Null: stored, its effect still to come. */
    appliedAt: moment('applied_at'),
  },
  (table) => [
    index('webhook_events_received').on(table.receivedAt),
    index('webhook_events_room').on(table.roomId, table.receivedAt),
    index('webhook_events_session').on(table.sessionId),
    index('webhook_events_unapplied')
      .on(table.type)
      .where(sql`${table.appliedAt} is null`),
  ],
)

/** Rooms whose webhooks come here, what their URLs were before, and how the channel is. */
export const webhookRooms = pgTable('webhook_rooms', {
  roomId: text('room_id').primaryKey(),
  /** Taken over: raw bytes are forwarded to `previousUrl`, until it is given back. */
  takenOverAt: moment('taken_over_at'),
  takenOverBy: text('taken_over_by'),
  previousUrl: text('previous_url'),
  previousFailoverUrl: text('previous_failover_url'),
  lastEventAt: moment('last_event_at'),
  /** Since when reads show changes that no webhook reported. */
  silentSince: moment('silent_since'),
  forwarded: integer('forwarded').notNull().default(0),
})
