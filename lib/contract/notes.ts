/** The subjects of notes. */
export const noteSubjectKinds = ['session', 'person', 'room', 'recording', 'case'] as const
export type NoteSubjectKind = (typeof noteSubjectKinds)[number]

/** The subject of a note as in addresses: `session:<id>`. */
export type NoteSubject = `${NoteSubjectKind}:${string}`

/** Maximum characters of a note. */
export const maxNoteText = 10_000

/** A former text of a note, with its author and time. */
type NoteVersion = { version: number; text: string; by: string; at: string }

export type Note = {
  id: string
  on: NoteSubject
  /** Markdown without HTML, as typed; empty once deleted. */
  text: string
  version: number
  by: { id: string; name: string }
  at: string
  edited: { by: string; at: string } | null
  deleted: { by: string; at: string } | null
  /** Its former texts, the oldest first; absent in lists, which give their number. */
  earlier?: NoteVersion[]
  /** Whether this reader may change or delete it. */
  mine: boolean
}

/** `GET /api/notes?on=…`: the oldest first, without deleted ones. */
export type NotesAnswer = { data: Note[] }

/** `GET /api/notes/{id}`, `POST` and `PATCH`: with the former texts. */
export type NoteAnswer = { data: Note }
