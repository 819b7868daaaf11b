'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import { Button } from '@/components/ui/button'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import type { Role } from '@/lib/contract/roles'
import { Notice } from '@/components/feedback/notice'
import { KeyHints } from './key-hints'
import { useKickQuestion } from './kick-question'
import { OutcomeAnnouncer } from './outcome-announcer'
import { PeopleFilter } from './people-filter'
import { PeopleTable } from './people-table'
import { OldDataNote } from '@/components/feedback/old-data-note'
import { personId, type PersonRow } from './person-row'
import { RowActsProvider, type RowActs } from './row-acts'
import { SelectionBar } from './selection-bar'
import { useKeptFocus } from '@/components/data-table/use-kept-focus'
import type { ParticipantActs } from './use-participant-acts'
import { useAddressedRow } from './use-addressed-row'
import { usePeople } from './use-people'
import { usePeopleFilter } from './use-people-filter'
import { usePeopleKeys } from './use-people-keys'
import { useSafety } from './use-safety'

type ParticipantsSectionProps = {
  session: LiveSession
  receipts: SeenReceipt[]
  asOf: string
  viewerId: string
  role: Role
  /** False for roles that may only read, and after the session ended. */
  canAct: boolean
  acts: ParticipantActs
}

/** The people of a session with receipts and acts: on one, on several, on all but some. */
export function ParticipantsSection(props: ParticipantsSectionProps) {
  const { session, receipts, viewerId, canAct, acts } = props
  const t = useTranslations('participants')
  const { question, words, setQuestion } = usePeopleFilter()
  const { safety, setAside } = useSafety(session.id)
  const people = usePeople(session, receipts, words, safety)
  const { rows, shown, inside, selected, others } = people
  const notHere = useAddressedRow(rows)
  const { ask, question: kickQuestion } = useKickQuestion(props.asOf, rows, {
    place: { sessionId: session.id, room: session.room },
    role: props.role,
  })
  const keptFocus = useKeptFocus()
  const askToKick = useCallback(
    (reached: PersonRow[], button: HTMLElement) =>
      ask({ reached, button, onKick: (reason, ban, now) => acts.on('kick', now, reason, ban) }),
    [ask, acts],
  )
  const rowActs = useMemo<RowActs>(
    () => ({
      viewerId,
      canAct,
      words,
      onMute: (act, row) => acts.on(act, [row]),
      onKick: (row, button) => askToKick([row], button),
      onRetry: (receipt) => acts.retry([receipt]),
      onRemove: (row, { reason }) => acts.on('kick', [row], reason ?? undefined),
      onDismiss: acts.dismiss,
      onNotThem: setAside,
    }),
    [viewerId, canAct, words, acts, askToKick, setAside],
  )
  const cursor = usePeopleKeys(people, canAct, {
    onMute: acts.on,
    onKick: askToKick,
    onRemove: rowActs.onRemove,
  })

  return (
    <section {...keptFocus} aria-labelledby="participants" className="outline-none">
      {/* Its space is reserved, or rows would move under the pointer. */}
      <div className="h-6 px-gutter pt-1">
        {session.active && <OldDataNote asOf={props.asOf} />}
      </div>
      <header className="mb-2 flex min-h-6 flex-wrap items-center gap-x-2.5 gap-y-1 px-gutter">
        <h2 id="participants">{t('title')}</h2>
        <span className="text-faint tabular">
          {t('summary', { inside: inside.length, left: rows.length - inside.length })}
        </span>
        <span className="flex-1" />
        <PeopleFilter
          value={question}
          onChange={setQuestion}
          shown={shown.length}
          total={rows.length}
        />
        {canAct && <KeyHints />}
      </header>
      {notHere && (
        <Notice tone="caution" className="mx-gutter mb-2">
          {t('notHere', { id: notHere.slice(0, 36) })}
        </Notice>
      )}
      {/* Holds the order also while a dialog is open on a row. */}
      <div {...people.handlers}>
        <div className="px-gutter">
          <RowActsProvider value={rowActs}>
            <PeopleTable people={people} active={session.active} canAct={canAct} cursor={cursor} />
          </RowActsProvider>
          {rows.length === 0 && <p className="py-6 text-muted">{t('empty')}</p>}
          {shown.length < Math.min(rows.length, 1) && (
            <NobodyShown onClear={() => setQuestion('')} />
          )}
        </div>
        {canAct && (
          <SelectionBar
            rows={selected}
            others={others.length}
            hidden={selected.filter((row) => !shown.includes(row)).length}
            filtered={shown.length < rows.length}
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
        {kickQuestion}
      </div>
      <OutcomeAnnouncer rows={people.joins} viewerId={viewerId} />
    </section>
  )
}

function NobodyShown({ onClear }: { onClear: () => void }) {
  const t = useTranslations('participants')
  return (
    <p className="flex flex-wrap items-center gap-3 py-6 text-muted">
      {t('nobodyFound')}
      <Button onClick={onClear}>{t('clearFilter')}</Button>
    </p>
  )
}
