import 'server-only'
import { inArray } from 'drizzle-orm'
import type { Note } from '@/lib/contract/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { notes } from '@/lib/server/db/notes-schema'
import { toNote } from '@/lib/server/notes/note-rows'

/** Notes by id; a deleted one only says who deleted it. */
export async function factsOfNotes(
  reader: Pick<Actor, 'userId' | 'role'>,
  ids: string[],
): Promise<Map<string, Note>> {
  if (ids.length === 0) return new Map()
  const db = await database()
  const rows = await db.select().from(notes).where(inArray(notes.id, ids))
  return new Map(rows.map((row) => [row.id, toNote(reader, row)]))
}
