'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { NoteText } from '@/components/feedback/note-text'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { editNote } from '@/lib/client/notes/mutations'
import type { Note } from '@/lib/contract/notes'
import { NoteForm } from './note-form'
import { NoteHistory } from './note-history'

type NoteLineProps = { note: Note; onDelete: (note: Note) => void }

/** A note with author and time; its author can change or delete it. */
export function NoteLine({ note, onDelete }: NoteLineProps) {
  const t = useTranslations('notes')
  const [isEditing, setIsEditing] = useState(false)
  const edit = useMutation(editNote(useQueryClient(), note))
  const isUnsaved = note.version === 0
  return (
    <li className="border-b border-line py-2">
      <p className="flex flex-wrap items-baseline gap-x-2 text-12 text-muted">
        <bdi className="font-600 text-strong">{note.by.name}</bdi>
        {isUnsaved ? t('saving') : <AbsoluteTime at={note.at} format="clock" />}
        {note.edited && <NoteHistory note={note} />}
      </p>
      {isEditing ? (
        <NoteForm
          draft={note.id}
          text={note.text}
          save={t('save')}
          pending={edit.isPending}
          error={edit.error}
          onSave={(text) =>
            edit.mutateAsync(text).then(
              () => {
                setIsEditing(false)
                return true
              },
              () => false,
            )
          }
          onCancel={() => setIsEditing(false)}
        />
      ) : (
        <NoteText text={note.text} />
      )}
      {note.mine && !isEditing && (
        <div className="mt-1 flex gap-1">
          <Button size="sm" variant="quiet" onClick={() => setIsEditing(true)}>
            {t('edit')}
          </Button>
          <Button size="sm" variant="quiet" onClick={() => onDelete(note)}>
            {t('delete')}
          </Button>
        </div>
      )}
    </li>
  )
}
