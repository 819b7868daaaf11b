import { z } from 'zod'
import { maxNoteText, noteSubjectKinds, type NoteSubjectKind } from '../notes'
import { text, uuid } from './fields'

const isKind = (kind: string): kind is NoteSubjectKind =>
  noteSubjectKinds.some((known) => known === kind)

const subject = z.string().transform((value, context) => {
  const [kind = '', id = '', ...rest] = value.split(':')
  if (isKind(kind) && uuid.safeParse(id).success && rest.length === 0)
    return { kind, id: id.toLowerCase() }
  const message = `must be ${noteSubjectKinds.join(', ')} and an id, as in session:<id>`
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

const noteText = text(maxNoteText).refine((value) => value.trim() !== '', 'must not be empty')

/** `GET /api/notes` */
export const notesQuery = z.strictObject({ on: subject })

/** `POST /api/notes` */
export const newNote = z.strictObject({ on: subject, text: noteText })

/** `PATCH /api/notes/{id}`: a new text for the version that was read, or an undone deletion. */
export const noteChange = z.union([
  z.strictObject({ text: noteText, version: z.int().positive() }),
  z.strictObject({ deleted: z.literal(false) }),
])

export type NoteTarget = z.infer<typeof notesQuery>['on']
export type NewNote = z.infer<typeof newNote>
export type NoteChange = z.infer<typeof noteChange>
