import 'server-only'
import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { moment } from './moment'

/** Work that outlives a request; deleted once done, kept a week once failed. */
export const jobs = pgTable(
  'jobs',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    kind: text('kind').notNull(),
    /** Id of the object that it is about. */
    subject: text('subject').notNull(),
    /** Jobs of one lane share a limit; null: none. */
    lane: text('lane'),
    payload: jsonb('payload').$type<unknown>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    runAt: moment('run_at').notNull().defaultNow(),
    attempts: integer('attempts').notNull().default(0),
    /** The instance that runs it, the end of its lease, and the number of leases so far. */
    worker: uuid('worker'),
    leaseUntil: moment('lease_until'),
    epoch: bigint('epoch', { mode: 'number' }).notNull().default(0),
    /** Leases that ran out: its worker died, or was frozen. */
    deaths: integer('deaths').notNull().default(0),
    lastError: text('last_error'),
    /** Set when no attempt follows. */
    failedAt: moment('failed_at'),
  },
  (table) => [
    index('jobs_due')
      .on(table.runAt)
      .where(sql`${table.failedAt} is null`),
    index('jobs_subject').on(table.kind, table.subject),
  ],
)
