import 'server-only'
import type { NoteSubjectKind } from '@/lib/contract/notes'
import type { NoteTarget } from '@/lib/contract/schemas/notes'

/** What the audit trail calls the things that notes are about. */
const types: Record<NoteSubjectKind, string> = {
  session: 'room_session',
  person: 'room_participant',
  room: 'room',
  recording: 'room_recording',
  case: 'case',
}

/** What a new note is recorded on: the thing that it is about, in whose activity it then stands. */
export const noteTarget = ({ kind, id }: NoteTarget) => ({ type: types[kind], id })
