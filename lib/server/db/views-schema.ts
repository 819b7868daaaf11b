import 'server-only'
import { boolean, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { View } from '@/lib/contract/views'
import { users } from './schema'
import { moment } from './moment'

/** A user's name for an address of a list. */
export const views = pgTable(
  'views',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    list: text('list').$type<View['list']>().notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    /** Visible to everybody who may read the list. */
    shared: boolean('shared').notNull().default(false),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (table) => [uniqueIndex('views_name').on(table.userId, table.list, table.name)],
)
