import 'server-only'
import { sql } from 'drizzle-orm'
import { bigint, customType, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'

export const identity = () =>
  bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
/** Ordered by bytes, since every other order depends on the machine. */
const textByBytes = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

/** Distinct names: of rooms, and claimed by participants. */
export const mirrorTexts = pgTable(
  'mirror_texts',
  {
    id: identity(),
    /** SHA-256 of kind and text, hex. */
    digest: text('digest').notNull().unique(),
    kind: text('kind').$type<'room' | 'person'>().notNull(),
    /** The display form, at most 1,000 characters. */
    text: text('text').notNull(),
    normalised: text('normalised').notNull(),
    sortKey: textByBytes('sort_key').notNull(),
    tokens: tsvector('tokens').notNull(),
  },
  (table) => [
    // One of each kind: a word of many people's names may be in no room's.
    index('mirror_texts_rooms')
      .using('gin', table.tokens)
      .with({ fastupdate: false })
      .where(sql`kind = 'room'`),
    index('mirror_texts_people')
      .using('gin', table.tokens)
      .with({ fastupdate: false })
      .where(sql`kind = 'person'`),
    // Lists in the order of names are walked from here.
    index('mirror_texts_order').on(table.sortKey, table.id),
  ],
)

/** One row: by which version of Roomwarden's rules the names are searchable. */
export const mirrorTextsHead = pgTable('mirror_texts_head', {
  id: integer('id').primaryKey().default(1),
  version: integer('version').notNull(),
  /** The last name that was rewritten for this version; null once all are. */
  renewedTo: bigint('renewed_to', { mode: 'number' }),
})

/** Distinct claims: what the participants' apps sent. */
export const mirrorContexts = pgTable(
  'mirror_contexts',
  {
    id: identity(),
    /** SHA-256 of the whole claim, hex. */
    digest: text('digest').notNull().unique(),
    context: text('context').notNull(),
    nameId: bigint('name_id', { mode: 'number' }).references(() => mirrorTexts.id),
    /** Texts in the claim's JSON by their path. */
    claims: jsonb('claims').$type<Record<string, string>>().notNull(),
    personId: bigint('person_id', { mode: 'number' }),
  },
  (table) => [
    index('mirror_contexts_name').on(table.nameId),
    index('mirror_contexts_person').on(table.personId),
  ],
)
