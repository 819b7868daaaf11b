/** What a note can be about. */
export const noteSubjectKinds = ['session', 'person', 'room', 'recording', 'case'] as const
export type NoteSubjectKind = (typeof noteSubjectKinds)[number]

/** What a note is about, as addresses write it: `session:<id>`. */
export type NoteSubject = `${NoteSubjectKind}:${string}`

/** Characters that a note may have. */
export const maxNoteText = 10_000

/** An earlier text of a note, and who had written it, when. */
type NoteVersion = { version: number; text: string; by: string; at: string }

export type Note = {
  id: string
  on: NoteSubject
  /** Markdown without HTML, as it was typed; empty once it is deleted. */
  text: string
  version: number
  by: { id: string; name: string }
  at: string
  edited: { by: string; at: string } | null
  deleted: { by: string; at: string } | null
  /** What it said before, the oldest first; left out in lists, which say how many there are. */
  earlier?: NoteVersion[]
  /** Whether this reader may change or delete it. */
  mine: boolean
}

/** `GET /api/notes?on=…`: the oldest first, without the deleted ones. */
export type NotesAnswer = { data: Note[] }

/** `GET /api/notes/{id}`, `POST` and `PATCH`: with what it said before. */
export type NoteAnswer = { data: Note }
