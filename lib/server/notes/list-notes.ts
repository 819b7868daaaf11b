import 'server-only'
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { NotesAnswer } from '@/lib/contract/notes'
import type { NoteTarget } from '@/lib/contract/schemas/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { database } from '@/lib/server/db/client'
import { notes } from '@/lib/server/db/notes-schema'
import { requireReading, toNote } from './note-rows'

const maxNotes = 500

/**
 * The notes on a subject, the oldest first, at most 500, without deleted ones. Notes on a person
 * include those on all participants whom the identity rule joins with them. Throws `forbidden` for
 * those on a case.
 */
export async function listNotes(
  reader: Pick<Actor, 'userId' | 'role'>,
  on: NoteTarget,
): Promise<NotesAnswer> {
  requireReading(reader, on)
  const db = await database()
  const rows = await db
    .select()
    .from(notes)
    .where(
      and(
        eq(notes.subjectKind, on.kind),
        on.kind === 'person' ? ofSamePerson(on.id) : eq(notes.subjectId, on.id),
        isNull(notes.deletedAt),
      ),
    )
    .orderBy(asc(notes.createdAt), asc(notes.id))
    .limit(maxNotes)
  return { data: rows.map((row) => toNote(reader, row)) }
}

const personOf = (id: SQL) => sql`(select c.person_id from mirror_participants p
  join mirror_contexts c on c.id = p.context_id where p.id = ${id})`

function ofSamePerson(id: string): SQL {
  const theirs = personOf(sql`${id}::uuid`)
  const its = personOf(sql`${notes.subjectId}`)
  return sql`(${notes.subjectId} = ${id}::uuid or ${its} = ${theirs})`
}
