'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { BriefcaseBusiness } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { askPutIn } from '@/lib/client/cases/ask-put-in'
import { deleteNote, restoreNote, writeNote } from '@/lib/client/notes/mutations'
import { notesQuery } from '@/lib/client/notes/queries'
import { useLastError } from '@/lib/client/use-last-error'
import type { NewCaseItem } from '@/lib/contract/cases'
import type { Note, NoteSubject } from '@/lib/contract/notes'
import { can, type Role } from '@/lib/contract/roles'
import { NoteForm } from './note-form'
import { NoteLine } from './note-line'

type NotesOfProps = {
  on: NoteSubject
  viewer: { id: string; name: string; role: Role }
}

/** The notes on a subject, oldest first, and the field for a new one. */
export function NotesOf({ on, viewer }: NotesOfProps) {
  const t = useTranslations('notes')
  const id = useId()
  const query = useQuery(notesQuery(on))
  const error = useLastError(query)
  const cache = useQueryClient()
  const write = useMutation(writeNote(cache, on, viewer))
  const remove = useMutation(deleteNote(cache, on))
  const restore = useMutation(restoreNote(cache, on))
  const [last, setLast] = useState<{ did: 'wrote' | 'deleted'; note: Note } | null>(null)
  const item = itemOf(on)
  const mayWrite = can(viewer.role, 'notes.write')
  const notes = query.data ?? []
  if (notes.length === 0 && !mayWrite && !error) return null

  function drop(note: Note) {
    setLast(null)
    remove.mutate(note, { onSuccess: () => setLast({ did: 'deleted', note }) })
  }

  function undo() {
    if (last?.did === 'deleted') restore.mutate(last.note)
    else if (last) remove.mutate(last.note)
    setLast(null)
  }

  return (
    <section aria-labelledby={id} className="mb-5">
      <div className="mb-1.5 flex items-center gap-2">
        <h2 id={id}>{t('title')}</h2>
        <span className="flex-1" />
        {item && can(viewer.role, 'cases.manage') && (
          <Button
            size="sm"
            variant="quiet"
            icon={<BriefcaseBusiness />}
            onClick={(event) => askPutIn([item], event.currentTarget)}
          >
            {t('putIn')}
          </Button>
        )}
      </div>
      {error && !query.data && <p className="text-12 text-warning">{t('notRead')}</p>}
      {notes.length > 0 && (
        <ol aria-label={t('title')}>
          {notes.map((note) => (
            <NoteLine key={note.id} note={note} onDelete={drop} />
          ))}
        </ol>
      )}
      {mayWrite && (
        <NoteForm
          draft={on}
          save={t('add')}
          pending={write.isPending}
          error={write.error}
          onSave={(text) =>
            write.mutateAsync(text).then(
              (note) => {
                setLast({ did: 'wrote', note })
                return true
              },
              () => false,
            )
          }
        />
      )}
      {(remove.error ?? restore.error) && (
        <FailureNotice error={(remove.error ?? restore.error) as Error} className="mt-2" />
      )}
      <p role="status" className="mt-1 flex items-center gap-2 text-12 text-muted empty:hidden">
        {last && (
          <>
            {t(last.did)}
            <Button size="sm" variant="quiet" onClick={undo}>
              {t('undo')}
            </Button>
          </>
        )}
      </p>
    </section>
  )
}

/** The subject as an item of a case; null if a case cannot hold it. */
function itemOf(on: NoteSubject): NewCaseItem | null {
  const [kind, id = ''] = on.split(':')
  return kind === 'session' || kind === 'person' || kind === 'recording' ? { kind, id } : null
}
