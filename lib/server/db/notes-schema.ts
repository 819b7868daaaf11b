import 'server-only'
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { NoteSubjectKind } from '@/lib/contract/notes'
import { moment } from './moment'

/** A user's note. Rows are never deleted: a deletion marks them. */
export const notes = pgTable(
  'notes',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    subjectKind: text('subject_kind').$type<NoteSubjectKind>().notNull(),
    /**
     * For a person, one of its participants; the identity rule says which others are the same
     * person.
     */
    subjectId: uuid('subject_id').notNull(),
    text: text('text').notNull(),
    /** 1, plus one for each edit. */
    version: integer('version').notNull().default(1),
    byId: uuid('by_id').notNull(),
    byName: text('by_name').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    editedAt: moment('edited_at'),
    editedByName: text('edited_by_name'),
    deletedAt: moment('deleted_at'),
    deletedByName: text('deleted_by_name'),
  },
  (table) => [index('notes_subject').on(table.subjectKind, table.subjectId, table.createdAt)],
)

/** A note's text before an edit, with its author and time. */
export const noteVersions = pgTable(
  'note_versions',
  {
    noteId: uuid('note_id')
      .notNull()
      .references(() => notes.id),
    version: integer('version').notNull(),
    text: text('text').notNull(),
    byName: text('by_name').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noteId, table.version] })],
)
