import 'server-only'
import type { NoteAnswer } from '@/lib/contract/notes'
import type { NewNote } from '@/lib/contract/schemas/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { notes } from '@/lib/server/db/notes-schema'
import { requireReading, toNote } from './note-rows'

/**
 * Writes a note. Whether its subject exists is not checked, as it may be too new for the mirror.
 * Throws `forbidden` for a note on a case by a user who may not read cases.
 */
export async function createNote(actor: Actor, { on, text }: NewNote): Promise<NoteAnswer> {
  requireReading(actor, on)
  const db = await database()
  const values = { subjectKind: on.kind, subjectId: on.id, text }
  const [row] = await db
    .insert(notes)
    .values({ ...values, byId: actor.userId, byName: actor.name })
    .returning()
  if (!row) throw new Error('The database did not answer with the new note.')
  return { data: { ...toNote(actor, row), earlier: [] } }
}
