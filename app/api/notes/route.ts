import { newNote, notesQuery } from '@/lib/contract/schemas/notes'
import { defineRoute } from '@/lib/server/http/define-route'
import { createNote } from '@/lib/server/notes/create-note'
import { listNotes } from '@/lib/server/notes/list-notes'
import { noteTarget } from '@/lib/server/notes/note-target'

export const GET = defineRoute({
  method: 'GET',
  permission: 'video.read',
  query: notesQuery,
  handler: async ({ actor }, { query }) => ({ body: await listNotes(actor, query.on) }),
})

export const POST = defineRoute({
  method: 'POST',
  permission: 'notes.write',
  audit: 'note.create',
  target: ({ body }) => noteTarget(body.on),
  body: newNote,
  handler: async ({ actor }, { body }) => ({ status: 201, body: await createNote(actor, body) }),
})
