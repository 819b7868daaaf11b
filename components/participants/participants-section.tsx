'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import { KeyHints } from './key-hints'
import { useKickQuestion } from './kick-question'
import { OutcomeAnnouncer } from './outcome-announcer'
import { PeopleTable } from './people-table'
import { personId, type PersonRow } from './person-row'
import { RowActsProvider, type RowActs } from './row-acts'
import { SelectionBar } from './selection-bar'
import { useKeptFocus } from '@/components/data-table/use-kept-focus'
import type { ParticipantActs } from './use-participant-acts'
import { usePeople } from './use-people'
import { usePeopleKeys } from './use-people-keys'

type ParticipantsSectionProps = {
  session: LiveSession
  receipts: SeenReceipt[]
  asOf: string
  viewerId: string
  /** False for those who may only look, and once the session has ended. */
  canAct: boolean
  acts: ParticipantActs
  onHelp: (button: HTMLElement) => void
}

/** Who is and was in the room, what was done to them, and the acts: one by one, several, all but. */
export function ParticipantsSection(props: ParticipantsSectionProps) {
  const { session, receipts, viewerId, canAct, acts } = props
  const t = useTranslations('participants')
  const people = usePeople(session, receipts)
  const { rows, inside, selected, others } = people
  const { ask, question } = useKickQuestion(props.asOf)
  const keptFocus = useKeptFocus()
  const askToKick = useCallback(
    (reached: PersonRow[], button: HTMLElement) =>
      ask({ reached, button, onKick: (reason) => acts.on('kick', reached, reason) }),
    [ask, acts],
  )
  const rowActs = useMemo<RowActs>(
    () => ({
      viewerId,
      canAct,
      onMute: (act, row) => acts.on(act, [row]),
      onKick: (row, button) => askToKick([row], button),
      onRetry: (receipt) => acts.retry([receipt]),
      onDismiss: acts.dismiss,
    }),
    [viewerId, canAct, acts, askToKick],
  )
  const cursor = usePeopleKeys(people, canAct, { onMute: acts.on, onKick: askToKick })

  return (
    <section {...keptFocus} aria-labelledby="participants" className="outline-none">
      <header className="mb-2 flex min-h-10 flex-wrap items-center gap-x-2.5 gap-y-1 px-gutter pt-3.5">
        <h2 id="participants">{t('title')}</h2>
        <span className="text-3 tabular-nums">
          {t('summary', { inside: inside.length, left: rows.length - inside.length })}
        </span>
        <span className="flex-1" />
        {canAct && <KeyHints onHelp={props.onHelp} />}
      </header>
      <div className="px-gutter" {...people.handlers}>
        <RowActsProvider value={rowActs}>
          <PeopleTable people={people} canAct={canAct} cursor={cursor} />
        </RowActsProvider>
        {rows.length === 0 && <p className="py-6 text-2">{t('empty')}</p>}
      </div>
      {canAct && (
        <SelectionBar
          rows={selected}
          others={others.length}
          onClear={() => people.setSelection({})}
          onMute={(act) => acts.on(act, selected)}
          onKick={(button) => askToKick(selected, button)}
          onMuteOthers={() => acts.onAllBut('mute', selected.map(personId), others.map(personId))}
          onKickOthers={(button) =>
            ask({
              reached: others,
              kept: selected.length,
              button,
              onKick: (reason) =>
                acts.onAllBut('kick', selected.map(personId), others.map(personId), reason),
            })
          }
        />
      )}
      {question}
      <OutcomeAnnouncer rows={rows} viewerId={viewerId} />
    </section>
  )
}
