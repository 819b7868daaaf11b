'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { keepNoteDraft, noteDraftOf } from '@/lib/client/notes/drafts'
import { maxNoteText } from '@/lib/contract/notes'

type NoteFormProps = {
  /** The key of the stored draft. */
  draft: string
  /** The initial text. */
  text?: string
  save: string
  pending: boolean
  error: Error | null
  /** Resolves to whether it was saved; the input stays until it is. */
  onSave: (text: string) => Promise<boolean>
  onCancel?: () => void
}

/** The field of a note; Ctrl or Command and Enter saves. */
export function NoteForm({ draft, text: before = '', onSave, onCancel, ...rest }: NoteFormProps) {
  const t = useTranslations('notes')
  const [text, setText] = useState(() => noteDraftOf(draft) || before)
  const isEmpty = text.trim() === ''

  function change(to: string) {
    setText(to)
    keepNoteDraft(draft, to === before ? '' : to)
  }

  async function submit(event?: FormEvent) {
    event?.preventDefault()
    if (isEmpty || rest.pending) return
    if (!(await onSave(text))) return
    keepNoteDraft(draft, '')
    setText('')
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
    if (event.key !== 'Escape' || !onCancel) return
    event.stopPropagation()
    onCancel()
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="mt-2 grid gap-2">
      <textarea
        aria-label={t('field')}
        placeholder={t('field')}
        title={t('markdown')}
        rows={text === '' ? 1 : 4}
        maxLength={maxNoteText}
        value={text}
        autoFocus={onCancel !== undefined}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        className={`${inputClass} h-auto! min-h-control py-1`}
      />
      {rest.error && <FailureNotice error={rest.error} />}
      {(!isEmpty || onCancel) && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            type="submit"
            size="sm"
            variant="primary"
            disabled={isEmpty}
            pending={rest.pending}
          >
            {rest.save}
          </Button>
          {onCancel && (
            <Button size="sm" variant="quiet" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <span className="text-12 text-faint">{t('markdown')}</span>
        </div>
      )}
    </form>
  )
}
