import 'server-only'
import { eq } from 'drizzle-orm'
import type { Note } from '@/lib/contract/notes'
import { can } from '@/lib/contract/roles'
import type { NoteTarget } from '@/lib/contract/schemas/notes'
import type { Actor } from '@/lib/server/auth/actor'
import { database, type Transaction } from '@/lib/server/db/client'
import { notes } from '@/lib/server/db/notes-schema'
import { ApiError } from '@/lib/server/errors'

export type NoteRow = typeof notes.$inferSelect
type Reader = Pick<Actor, 'userId' | 'role'>

/** A note as this reader sees it; the text of a deleted one stays on the server. */
export function toNote(reader: Reader, row: NoteRow): Note {
  return {
    id: row.id,
    on: `${row.subjectKind}:${row.subjectId}`,
    text: row.deletedAt ? '' : row.text,
    version: row.version,
    by: { id: row.byId, name: row.byName },
    at: row.createdAt.toISOString(),
    edited: row.editedAt && { by: row.editedByName ?? '', at: row.editedAt.toISOString() },
    deleted: row.deletedAt && { by: row.deletedByName ?? '', at: row.deletedAt.toISOString() },
    mine: mayChange(reader, row),
  }
}

/** Notes on a case are for those who may read cases, all others for everybody. */
export function requireReading({ role }: Reader, { kind }: Pick<NoteTarget, 'kind'>): void {
  if (kind !== 'case' || can(role, 'cases.manage')) return
  throw new ApiError('forbidden', { detail: `The role ${role} may not read cases.` })
}

const mayChange = ({ userId, role }: Reader, row: NoteRow) =>
  can(role, 'notes.write') && (row.byId === userId || can(role, 'users.manage'))

const unknown = () => new ApiError('not_found', { detail: 'There is no such note.' })

/** The row of a note. Throws `not_found`, also for a note that this reader may not read. */
export async function findNote(reader: Reader, id: string): Promise<NoteRow> {
  const db = await database()
  const [row] = await db.select().from(notes).where(eq(notes.id, id))
  if (!row || (row.subjectKind === 'case' && !can(reader.role, 'cases.manage'))) throw unknown()
  return row
}

/** Locks the row of one's own note. Throws `not_found`, and `forbidden` for another user's note. */
export async function lockNote(tx: Transaction, actor: Actor, id: string): Promise<NoteRow> {
  const [row] = await tx.select().from(notes).where(eq(notes.id, id)).for('update')
  if (!row) throw unknown()
  if (mayChange(actor, row)) return row
  throw new ApiError('forbidden', { detail: `The note is by ${row.byName}.` })
}
