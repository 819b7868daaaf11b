import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import type { Note, NoteAnswer, NoteSubject } from '@/lib/contract/notes'
import { apiFetch } from '../api-fetch'
import { notesQuery } from './queries'

type Method = 'POST' | 'PATCH' | 'DELETE'

async function send(method: Method, id: string | null, body?: unknown): Promise<Note> {
  const path = id === null ? '/api/notes' : `/api/notes/${encodeURIComponent(id)}`
  const idempotencyKey = crypto.randomUUID()
  return (await apiFetch<NoteAnswer>(path, { method, body, idempotencyKey })).body.data
}

type Change = (notes: Note[]) => Note[]

/** Shows a change of the notes at once; on failure restores that change alone. */
function shown(cache: QueryClient, on: NoteSubject) {
  const { queryKey } = notesQuery(on)
  return {
    apply: async (change: Change) => {
      await cache.cancelQueries({ queryKey })
      cache.setQueryData(queryKey, (notes) => notes && change(notes))
    },
    invalidate: () => cache.invalidateQueries({ queryKey: ['notes'] }),
  }
}

/** The author of a note that is shown before the server has it. */
type Writer = { id: string; name: string }

export function writeNote(cache: QueryClient, on: NoteSubject, by: Writer) {
  const { apply, invalidate } = shown(cache, on)
  const unsaved = (text: string): Note => ({
    ...{ id: `unsaved:${crypto.randomUUID()}`, on, text, version: 0, by, mine: false },
    ...{ at: new Date().toISOString(), edited: null, deleted: null },
  })
  return mutationOptions({
    mutationFn: (text: string) => send('POST', null, { on, text }),
    onMutate: (text) => apply((notes) => [...notes, unsaved(text)]),
    onError: () => apply((notes) => notes.filter(({ version }) => version > 0)),
    onSettled: invalidate,
  })
}

export function editNote(cache: QueryClient, { id, on, version, text: before }: Note) {
  const { apply, invalidate } = shown(cache, on)
  const say = (text: string) => (note: Note) => (note.id === id ? { ...note, text } : note)
  return mutationOptions({
    mutationFn: (text: string) => send('PATCH', id, { text, version }),
    onMutate: (text) => apply((notes) => notes.map(say(text))),
    onError: () => apply((notes) => notes.map(say(before))),
    onSettled: invalidate,
  })
}

export function deleteNote(cache: QueryClient, on: NoteSubject) {
  const { apply, invalidate } = shown(cache, on)
  return mutationOptions({
    mutationFn: ({ id }: Note) => send('DELETE', id),
    onMutate: (note) => apply((notes) => notes.filter(({ id }) => id !== note.id)),
    onError: (_, note) => apply((notes) => [...notes, note].sort(byTime)),
    onSettled: invalidate,
  })
}

/** Undoes the deletion of a note. */
export function restoreNote(cache: QueryClient, on: NoteSubject) {
  const { apply, invalidate } = shown(cache, on)
  return mutationOptions({
    mutationFn: ({ id }: Note) => send('PATCH', id, { deleted: false }),
    onMutate: (note) => apply((notes) => [...notes, note].sort(byTime)),
    onError: (_, note) => apply((notes) => notes.filter(({ id }) => id !== note.id)),
    onSettled: invalidate,
  })
}

const byTime = (a: Note, b: Note) => a.at.localeCompare(b.at)
