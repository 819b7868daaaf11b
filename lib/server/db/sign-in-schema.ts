import 'server-only'
import { doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './moment'

/** Recent password checks, by account and kind of browser; expired 15 minutes after the last. */
export const signInAttempts = pgTable('sign_in_attempts', {
  /** SHA-256 of e-mail and, for a known browser, its device id. */
  bucket: text('bucket').primaryKey(),
  checks: integer('checks').notNull(),
  lastCheckAt: moment('last_check_at').notNull(),
})

/** Wrong passwords by address and in total; refilled over time. */
export const signInBudgets = pgTable('sign_in_budgets', {
  /** An address, an IPv6 /64, or `everybody`. */
  bucket: text('bucket').primaryKey(),
  spent: doublePrecision('spent').notNull(),
  spentAt: moment('spent_at').notNull(),
})
