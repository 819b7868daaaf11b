import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { NoteAnswer } from '@/lib/contract/notes'
import type { NoteChange } from '@/lib/contract/schemas/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { database, type Transaction } from '@/lib/server/db/client'
import { notes, noteVersions } from '@/lib/server/db/notes-schema'
import { ApiError } from '@/lib/server/errors'
import { lockNote, type NoteRow } from './note-rows'
import { readNote } from './read-note'

/**
 * Replaces a note's text, and keeps the former one with its author and time; or undoes its
 * deletion. Throws `not_found`, `forbidden` for another user's note, and `changed_meanwhile` if its
 * text is not the one that was read, or it is deleted.
 */
export async function changeNote(
  actor: Actor,
  id: string,
  change: NoteChange,
): Promise<NoteAnswer> {
  const db = await database()
  await db.transaction(async (tx) => {
    const row = await lockNote(tx, actor, id)
    if ('text' in change) return edit(tx, actor, row, change)
    return tx.update(notes).set({ deletedAt: null, deletedByName: null }).where(eq(notes.id, id))
  })
  return readNote(actor, id)
}

async function edit(
  tx: Transaction,
  actor: Actor,
  row: NoteRow,
  { text, version }: { text: string; version: number },
) {
  if (row.version !== version || row.deletedAt)
    throw new ApiError('changed_meanwhile', { detail: 'The note is not the one that was read.' })
  if (row.text === text) return
  await tx.insert(noteVersions).values({
    noteId: row.id,
    version: row.version,
    text: row.text,
    byName: row.editedByName ?? row.byName,
    at: row.editedAt ?? row.createdAt,
  })
  const edited = { text, version: version + 1, editedAt: sql`now()`, editedByName: actor.name }
  await tx.update(notes).set(edited).where(eq(notes.id, row.id))
}
