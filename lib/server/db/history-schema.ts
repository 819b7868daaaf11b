import 'server-only'
import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './moment'

/** One row: the live event, and the receipt time of the webhook, up to which history is written. */
export const historyHead = pgTable('history_head', {
  id: integer('id').primaryKey().default(1),
  lastEventId: bigint('last_event_id', { mode: 'number' }).notNull().default(0),
  receivedUntil: moment('received_until'),
})

/**
 * What webhooks and our own polls showed of one join, which Telnyx does not return later. Telnyx's
 * times are kept as it wrote them, the others are by the database's clock.
 */
export const historyJoins = pgTable(
  'history_joins',
  {
    id: text('id').primaryKey(),
    sessionId: text('session_id').notNull(),
    joinReportedAt: text('join_reported_at'),
    joinReceivedAt: moment('join_heard_at'),
    joinSeenAt: moment('join_seen_at'),
    leaveReportedAt: text('leave_reported_at'),
    leaveReceivedAt: moment('leave_heard_at'),
    leaveSeenAt: moment('leave_seen_at'),
    leftReason: text('left_reason'),
    /** When a webhook and a read of Telnyx first contradicted each other about the join. */
    ghostAt: moment('ghost_at'),
    keptAt: moment('kept_at').notNull().defaultNow(),
  },
  (table) => [
    index('history_joins_session').on(table.sessionId),
    index('history_joins_kept').on(table.keptAt),
  ],
)

/** The same of a session as a whole. */
export const historySessions = pgTable(
  'history_sessions',
  {
    id: text('id').primaryKey(),
    startReportedAt: text('start_reported_at'),
    endReportedAt: text('end_reported_at'),
    endedReason: text('ended_reason'),
    ghostAt: moment('ghost_at'),
    keptAt: moment('kept_at').notNull().defaultNow(),
  },
  (table) => [index('history_sessions_kept').on(table.keptAt)],
)

/** Spans in which webhooks came or the account was polled; between them nothing was observed. */
export const historySpans = pgTable(
  'history_spans',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    fromAt: moment('from_at').notNull().defaultNow(),
    untilAt: moment('until_at').notNull().defaultNow(),
  },
  (table) => [index('history_spans_until').on(table.untilAt)],
)
