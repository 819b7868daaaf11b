import 'server-only'
import { asc, eq } from 'drizzle-orm'
import type { Note, NoteAnswer } from '@/lib/contract/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { noteVersions } from '@/lib/server/db/notes-schema'
import { findNote, toNote, type NoteRow } from './note-rows'

/** One note with its former texts; a deleted one without them. Throws `not_found`. */
export async function readNote(
  reader: Pick<Actor, 'userId' | 'role'>,
  id: string,
): Promise<NoteAnswer> {
  const row = await findNote(reader, id)
  return { data: { ...toNote(reader, row), earlier: await earlierOf(row) } }
}

async function earlierOf({ id, deletedAt }: NoteRow): Promise<Note['earlier']> {
  if (deletedAt) return []
  const db = await database()
  const rows = await db
    .select()
    .from(noteVersions)
    .where(eq(noteVersions.noteId, id))
    .orderBy(asc(noteVersions.version))
  return rows.map(({ version, text, byName, at }) => ({
    version,
    text,
    by: byName,
    at: at.toISOString(),
  }))
}
