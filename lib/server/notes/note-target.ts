import 'server-only'
import type { NoteSubjectKind } from '@/lib/contract/notes'
import type { NoteTarget } from '@/lib/contract/schemas/notes'

/** The audit trail's target types of the subjects of notes. */
const types: Record<NoteSubjectKind, string> = {
  session: 'room_session',
  person: 'room_participant',
  room: 'room',
  recording: 'room_recording',
  case: 'case',
}

/** The audit target of a new note: its subject, in whose activity it is then listed. */
export const noteTarget = ({ kind, id }: NoteTarget) => ({ type: types[kind], id })
