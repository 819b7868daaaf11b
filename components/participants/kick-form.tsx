'use client'

import { useTranslations } from 'next-intl'
import { useState, type FormEvent, type KeyboardEvent } from 'react'
import { inputClass } from '@/components/ui/input-class'
import { onDemand } from '@/components/ui/on-demand'
import { pressedKey } from '@/components/ui/pressed-key'
import type { Role } from '@/lib/contract/roles'
import { PeopleNamed } from './people-named'
import { keepLastBan, useLastBan, type OnKick } from './ban-order'
import { useInFlight } from './in-flight-note'
import { KickButtons } from './kick-buttons'
import { KeepOut, type BanPlace } from './keep-out'
import type { PersonRow } from './person-row'
import { QuestionNotes } from './question-notes'
import { maxNoteLength, reasonText } from './reason'
import { ReasonChips } from './reason-chips'
import { useKeepOut } from './use-keep-out'

type KickFormProps = {
  rows: PersonRow[]
  /** When the people were last read (ISO 8601). */
  asOf: string
  /** The room they can be banned from; null if they cannot, as in a kick of all but some. */
  place: BanPlace | null
  role: Role
  onCancel: () => void
  onKick: OnKick
}

const WatchButton = onDemand(() => import('./watch-button'))
const TokensBefore = onDemand(() => import('./tokens-before'))

/** The reason of a kick, an optional ban, and the button that names the person. */
export function KickForm({ rows, asOf, place, role, onCancel, onKick }: KickFormProps) {
  const t = useTranslations('kick')
  const keepOut = useKeepOut(place?.room?.id ?? null)
  const last = useLastBan()
  const [word, setWord] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const inside = rows.filter((row) => row.inside)
  const waiting = useInFlight(
    inside.map(({ receipt }) => receipt),
    'kick',
  )
  // People who left meanwhile are still sent; their receipts say so by name.
  const left = rows.filter(({ receipt }) => !waiting.some((one) => one === receipt))
  const isPossible = left.some((row) => row.inside)
  const reason = reasonText(word, note)
  const { choice, scope } = keepOut.order
  const roomId = scope === 'room' ? (place?.room?.id ?? null) : null
  const orderedBan = keepOut.banFor(choice)
  const only = rows.length === 1 ? rows[0] : undefined
  const isComplete = isPossible && (choice === null || (reason !== '' && keepOut.isValid))

  function confirm(until = choice, why = reason) {
    const ban = keepOut.banFor(until)
    if (!isPossible || ban === 'invalid' || (ban && why === '')) return
    if (ban && until) keepLastBan({ choice: until, reason: why })
    onKick(why, ban)
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    confirm()
  }

  function onKeyDown(event: KeyboardEvent) {
    const isWriting = event.target instanceof HTMLInputElement && event.target.type !== 'radio'
    if (place && last && !isWriting && pressedKey(event.nativeEvent) === 'K' && !event.repeat) {
      event.preventDefault()
      return confirm(last.choice, reason || last.reason)
    }
    if (event.key !== 'Enter') return
    const commanded = event.metaKey || event.ctrlKey
    // Enter alone in the note must not remove anybody.
    if (commanded || event.target instanceof HTMLInputElement) event.preventDefault()
    if (commanded) confirm()
  }

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown}>
      {rows.length > 1 && <PeopleNamed rows={rows} />}
      {place && (
        <KeepOut
          keepOut={keepOut}
          place={place}
          role={role}
          participantId={rows.length === 1 ? (rows[0]?.person.id ?? null) : null}
        />
      )}
      <ReasonChips value={word} onChange={setWord} />
      <input
        aria-label={t('note')}
        placeholder={t('note')}
        maxLength={maxNoteLength(word)}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        className={`${inputClass} mt-2`}
      />
      <p className="mt-3.5 text-12 text-muted">
        {choice === null ? t('token') : <TokensBefore roomId={roomId} />}
      </p>
      <QuestionNotes
        asOf={asOf}
        waiting={waiting}
        nameOf={(id) => rows.find(({ person }) => person.id === id)?.claim.name ?? null}
      />
      {inside.length === 0 && <p className="text-12 text-muted">{t('gone')}</p>}
      {only && place && choice !== null && (
        <WatchButton
          participantId={only.person.id}
          sessionId={place.sessionId}
          ban={orderedBan === 'invalid' ? null : orderedBan}
          reason={reason}
          onDone={onCancel}
        />
      )}
      <KickButtons
        rows={left.length > 0 ? left : rows}
        count={left.length}
        choice={choice}
        isReasonMissing={choice !== null && reason === ''}
        isComplete={isComplete}
        last={place && last}
        onCancel={onCancel}
      />
    </form>
  )
}
