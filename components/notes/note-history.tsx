'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { noteQuery } from '@/lib/client/notes/queries'
import type { Note } from '@/lib/contract/notes'

/** Says that a note was edited; a press shows its earlier texts, by whom and when. */
export function NoteHistory({ note }: { note: Note }) {
  const t = useTranslations('notes')
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useQuery({ ...noteQuery(note.id, note.version), enabled: isOpen })
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)} className="min-w-0">
      <summary className="min-h-6 cursor-pointer text-faint">
        {t('edited', { by: note.edited?.by ?? '' })}
      </summary>
      <ol aria-label={t('earlier')}>
        {data?.earlier?.map(({ version, text, by, at }) => (
          <li key={version} className="py-1">
            <bdi>{by}</bdi> <AbsoluteTime at={at} format="seconds" />
            <p className="[overflow-wrap:anywhere] whitespace-pre-wrap text-body">{text}</p>
          </li>
        ))}
      </ol>
    </details>
  )
}
