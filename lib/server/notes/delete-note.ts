import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { NoteAnswer } from '@/lib/contract/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { notes } from '@/lib/server/db/notes-schema'
import { lockNote, toNote } from './note-rows'

/**
 * Marks a note as deleted; its text stays in the database and can be restored. A deleted note stays
 * as it is. Throws `not_found`, and `forbidden` for another user's note.
 */
export async function deleteNote(actor: Actor, id: string): Promise<NoteAnswer> {
  const db = await database()
  const row = await db.transaction(async (tx) => {
    const found = await lockNote(tx, actor, id)
    if (found.deletedAt) return found
    const [marked] = await tx
      .update(notes)
      .set({ deletedAt: sql`now()`, deletedByName: actor.name })
      .where(eq(notes.id, id))
      .returning()
    return marked ?? found
  })
  return { data: toNote(actor, row) }
}
