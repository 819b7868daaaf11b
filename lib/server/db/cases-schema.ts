import 'server-only'
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { CaseItemKind, CaseState } from '@/lib/contract/cases'
import { users } from './schema'
import { moment } from './moment'

/** An incident that people work on together. */
export const cases = pgTable(
  'cases',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    /** Shown as C-0112. */
    number: integer('number').notNull().unique().generatedAlwaysAsIdentity(),
    title: text('title').notNull(),
    ticketUrl: text('ticket_url'),
    state: text('state').$type<CaseState>().notNull().default('open'),
    /** Incremented by each change of the fields above; a change of an older version is refused. */
    version: integer('version').notNull().default(1),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    /** The last change of the case or its items. */
    changedAt: moment('changed_at').notNull().defaultNow(),
  },
  (table) => [index('cases_changed').on(table.changedAt.desc(), table.id)],
)

/** Who works on a case. */
export const casePeople = pgTable(
  'case_people',
  {
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
  },
  (table) => [primaryKey({ columns: [table.caseId, table.userId] })],
)

/** The items of a case. Their facts are read from their sources when they are shown. */
export const caseItems = pgTable(
  'case_items',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    caseId: uuid('case_id')
      .notNull()
      .references(() => cases.id),
    kind: text('kind').$type<CaseItemKind>().notNull(),
    /** The session of a moment, the audit id of an act. */
    targetId: uuid('target_id').notNull(),
    /** The span of a moment; `untilAt` is null for an instant. */
    fromAt: moment('from_at'),
    untilAt: moment('until_at'),
    /** A user's words about a moment. */
    words: text('words'),
    /** Kind, target and span as text, by which an item is in a case once. */
    place: text('place').notNull(),
    byName: text('by_name').notNull(),
    addedAt: moment('added_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('case_items_place').on(table.caseId, table.place),
    index('case_items_target').on(table.kind, table.targetId),
  ],
)
