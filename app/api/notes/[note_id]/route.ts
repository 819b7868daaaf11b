import { noteChange } from '@/lib/contract/schemas/notes'
import { defineRoute } from '@/lib/server/http/define-route'
import { changeNote } from '@/lib/server/notes/change-note'
import { deleteNote } from '@/lib/server/notes/delete-note'
import { readNote } from '@/lib/server/notes/read-note'

const target = ({ params }: { params: Record<string, string> }) => ({
  type: 'note',
  id: params.note_id ?? '',
})

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  handler: async ({ actor }, { params }) => ({
    body: await readNote(actor, params.note_id ?? ''),
  }),
})

export const PATCH = defineRoute({
  method: 'PATCH',
  permission: 'notes.write',
  audit: 'note.change',
  target,
  body: noteChange,
  handler: async ({ actor }, { params, body }) => ({
    body: await changeNote(actor, params.note_id ?? '', body),
  }),
})

export const DELETE = defineRoute({
  method: 'DELETE',
  permission: 'notes.write',
  audit: 'note.delete',
  target,
  handler: async ({ actor }, { params }) => ({
    body: await deleteNote(actor, params.note_id ?? ''),
  }),
})
