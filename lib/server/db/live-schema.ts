import 'server-only'
import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './moment'

/** One row: the instance that leads, and until when. */
export const leaderLease = pgTable('leader_lease', {
  id: integer('id').primaryKey().default(1),
  /** The instance that leads. */
  leader: uuid('leader'),
  /** Incremented by every new leader: writes of earlier ones are refused. */
  epoch: bigint('epoch', { mode: 'number' }).notNull().default(0),
  until: moment('until'),
})

/** One row: the last event id given out, locked until the change that took it is committed. */
export const liveHead = pgTable('live_head', {
  id: integer('id').primaryKey().default(1),
  lastId: bigint('last_id', { mode: 'number' }).notNull().default(0),
})

/** Changes in commit order, written by triggers on their tables; kept an hour. */
export const liveEvents = pgTable(
  'live_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey(),
    at: moment('at').notNull().defaultNow(),
    kind: text('kind')
      .$type<'session' | 'person' | 'receipt' | 'removal' | 'mode' | 'ban'>()
      .notNull(),
    sessionId: text('session_id').notNull(),
    /** The new row, under its column names. */
    row: jsonb('row').$type<Record<string, unknown>>().notNull(),
  },
  (table) => [index('live_events_at').on(table.at)],
)

/** One row: the state of the leader's polls of the whole account. */
export const livePoll = pgTable('live_poll', {
  id: integer('id').primaryKey().default(1),
  /** When the last successful poll began, and when its answer arrived. */
  beganAt: moment('began_at'),
  polledAt: moment('polled_at'),
  /** The last poll, successful or not, and its problem. */
  triedAt: moment('tried_at'),
  problem: text('problem'),
  retryAt: moment('retry_at'),
  /** More sessions are live than one poll reads. */
  cutOff: boolean('cut_off').notNull().default(false),
})

/**
 * The account's recent sessions, live or just ended. Telnyx's times are kept as Telnyx wrote them;
 * what a webhook reports stays `reported` until a read confirms it.
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
    /** Telnyx's time of the report, and ours of receiving it. */
    reportedAt: text('reported_at'),
    reportReceivedAt: moment('report_received_at'),
    /** A webhook and a read disagree. */
    ghost: boolean('ghost').notNull().default(false),
    /** When the last read of this session alone began; not part of an event. */
    beganAt: moment('began_at'),
    /** When a verified webhook last concerned it; not part of an event. */
    lastReportAt: moment('last_report_at'),
    /** When a read first showed its end; it is deleted some time later. */
    overAt: moment('over_at'),
  },
  (table) => [index('live_sessions_active').on(table.active)],
)

/** All participants of those sessions, inside or not. */
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
    /** By our clock: when a read first showed the join, and the leave. */
    joinSeenAt: moment('join_seen_at'),
    leaveSeenAt: moment('leave_seen_at'),
  },
  (table) => [index('live_people_session').on(table.sessionId)],
)

/** Who watches live pages, and which sessions: written by the instance with their stream. */
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
    /** Null: stored, not applied yet. */
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

/** Rooms whose webhooks come to us, their former URLs, and the state of the channel. */
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
