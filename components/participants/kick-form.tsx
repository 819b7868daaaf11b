'use client'

import { UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from '@/components/ui/input-class'
import { Kbd } from '@/components/ui/kbd'
import { PeopleNamed } from './people-named'
import { useInFlight } from './in-flight-note'
import type { PersonRow } from './person-row'
import { QuestionNotes } from './question-notes'
import { NameOf } from './kick-title'
import { longestNote, reasonText } from './reason'
import { ReasonChips } from './reason-chips'

type KickFormProps = {
  rows: PersonRow[]
  /** When it was last read who is there (ISO 8601). */
  asOf: string
  onCancel: () => void
  onKick: (reason: string) => void
}

/** Why somebody is removed, and the button that names them. */
export function KickForm({ rows, asOf, onCancel, onKick }: KickFormProps) {
  const t = useTranslations('kick')
  const [word, setWord] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const inside = rows.filter((row) => row.inside)
  const waiting = useInFlight(
    inside.map(({ receipt }) => receipt),
    'kick',
  )
  // Who has left meanwhile is still asked for: the receipt then says so, by name.
  const left = rows.filter(({ receipt }) => !waiting.some((one) => one === receipt))
  const isPossible = left.some((row) => row.inside)
  const confirm = () => isPossible && onKick(reasonText(word, note))

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    confirm()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    const commanded = event.metaKey || event.ctrlKey
    // Enter alone in the note must not remove anybody.
    if (commanded || event.target instanceof HTMLInputElement) event.preventDefault()
    if (commanded) confirm()
  }

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {rows.length > 1 && <PeopleNamed rows={rows} />}
      <ReasonChips value={word} onChange={setWord} />
      <input
        aria-label={t('note')}
        placeholder={t('note')}
        maxLength={longestNote(word)}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        className={`${inputClass} mt-2`}
      />
      <p className="mt-3.5 text-12 text-muted">{t('token')}</p>
      <QuestionNotes
        asOf={asOf}
        waiting={waiting}
        nameOf={(id) => rows.find(({ person }) => person.id === id)?.claim.name ?? null}
      />
      {inside.length === 0 && <p className="text-12 text-muted">{t('gone')}</p>}
      <div className="mt-2 flex items-center gap-2 phone:[&>button]:h-11 phone:[&>button]:flex-1">
        <Button
          type="submit"
          variant="danger"
          icon={<UserRoundX />}
          disabled={!isPossible}
          className="min-w-0"
        >
          <KickLabel rows={left.length > 0 ? left : rows} />
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <span aria-hidden="true" className="ml-auto phone:hidden">
          <Kbd>⌘↵</Kbd>
        </span>
      </div>
    </form>
  )
}

function KickLabel({ rows }: Pick<KickFormProps, 'rows'>) {
  const t = useTranslations('kick')
  const [only] = rows
  if (rows.length !== 1 || !only) return t('buttonSeveral', { count: rows.length })
  return (
    <span className="max-w-50 truncate">
      {t.rich('buttonOne', { name: () => <NameOf row={only} /> })}
    </span>
  )
}
