import { queryOptions } from '@tanstack/react-query'
import type { Note, NoteAnswer, NotesAnswer, NoteSubject } from '@/lib/contract/notes'
import { apiFetch } from '../api-fetch'

/** Poll interval, since colleagues write notes too. */
const everyMs = 15_000

export function notesQuery(on: NoteSubject) {
  return queryOptions({
    queryKey: ['notes', on],
    queryFn: async ({ signal }): Promise<Note[]> =>
      (await apiFetch<NotesAnswer>(`/api/notes?${new URLSearchParams({ on })}`, { signal })).body
        .data,
    refetchInterval: everyMs,
  })
}

/** One note with its former texts. */
export function noteQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['notes', 'note', id, version],
    queryFn: async ({ signal }) =>
      (await apiFetch<NoteAnswer>(`/api/notes/${encodeURIComponent(id)}`, { signal })).body.data,
  })
}
