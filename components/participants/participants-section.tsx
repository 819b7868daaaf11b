'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { Selection } from '@/components/data-table/columns'
import { DataTable } from '@/components/data-table/data-table'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { Moderation } from '@/lib/client/sessions/use-moderation'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { LiveSession } from '@/lib/contract/live'
import { GroupDock } from './group-dock'
import { KeyHints } from './key-hints'
import { useKickQuestion } from './kick-question'
import { OutcomeAnnouncer } from './outcome-announcer'
import { personColumns, personStack } from './person-columns'
import { personRows, type PersonRow } from './person-row'
import { RowActsProvider } from './row-acts'
import { SelectionBar } from './selection-bar'
import { useKeptFocus } from './use-kept-focus'
import { useParticipantActs } from './use-participant-acts'

type ParticipantsSectionProps = {
  session: LiveSession
  receipts: SeenReceipt[]
  asOf: string
  viewerId: string
  /** False for those who may only look, and once the session has ended. */
  canAct: boolean
  moderation: Moderation
  onHelp: (button: HTMLElement) => void
}

/** Who is and was in the room, what was done to them, and the acts: one by one, several, all but. */
export function ParticipantsSection(props: ParticipantsSectionProps) {
  const { session, receipts, viewerId, canAct } = props
  const t = useTranslations('participants')
  const common = useTranslations('common')
  const rows = useMemo(() => personRows(session, receipts), [session, receipts])
  const inside = rows.filter((row) => row.inside)
  const [selection, setSelection] = useState<Selection>({})
  const selected = inside.filter(({ person }) => selection[person.id])
  const others = inside.filter(({ person }) => !selection[person.id])
  const acts = useParticipantActs(session.id, receipts, props.moderation)
  const kick = useKickQuestion(props.asOf)
  const keptFocus = useKeptFocus()
  const clear = () => setSelection({})

  /** A key means the selection if its row is part of it. */
  const meant = (id: string) =>
    selected.some(({ person }) => person.id === id)
      ? selected
      : inside.filter(({ person }) => person.id === id)
  const askToKick = (reached: PersonRow[], button: HTMLElement) =>
    kick.ask({ reached, button, onKick: (reason) => acts.on('kick', reached, reason) })

  const cursor = useRowCursor({
    ids: rows.map(({ person }) => person.id),
    enabled: useSingleKeys(),
    keys: canAct
      ? {
          x: (id) => inside.some(({ person }) => person.id === id) && setSelection(flip(selection, id)),
          m: (id) => acts.on('mute', meant(id)),
          u: (id) => acts.on('unmute', meant(id)),
          K: (id) => {
            const button = kickButton(id)
            if (button) askToKick(meant(id), button)
          },
        }
      : {},
  })
  const columns = useMemo(
    () =>
      personColumns({
        name: t('nameColumn'),
        time: t('timeColumn'),
        act: t('actColumn'),
        acts: t('actsColumn'),
      }),
    [t],
  )

  return (
    <section {...keptFocus} aria-labelledby="participants" className="outline-none">
      <header className="mb-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 px-gutter pt-3.5">
        <h2 id="participants">{t('title')}</h2>
        <span className="text-3 tabular-nums">
          {t('summary', { inside: inside.length, left: rows.length - inside.length })}
        </span>
        <span className="flex-1" />
        {canAct && <KeyHints onHelp={props.onHelp} />}
      </header>
      <div className="px-gutter">
        <RowActsProvider
          value={{
            viewerId,
            canAct,
            onMute: (act, row) => acts.on(act, [row]),
            onKick: (row, button) => askToKick([row], button),
            onRetry: (receipt) => acts.retry([receipt]),
            onDismiss: acts.dismiss,
          }}
        >
          <DataTable
            label={t('table')}
            columns={columns}
            rows={rows}
            rowId={rowId}
            stack={canAct ? personStack.withBox : personStack.withoutBox}
            cursor={cursor}
            tone={toneOf}
            selection={
              canAct
                ? {
                    value: selection,
                    onChange: setSelection,
                    can: (row) => row.inside,
                    label: ({ person, claim }) =>
                      t('select', {
                        name: claim.name ?? common('noName'),
                        suffix: `·${person.id.slice(-4)}`,
                      }),
                  }
                : undefined
            }
          />
        </RowActsProvider>
        {rows.length === 0 && <p className="py-6 text-2">{t('empty')}</p>}
      </div>
      {canAct && (
        <SelectionBar
          rows={selected}
          others={others.length}
          onClear={clear}
          onMute={(act) => acts.on(act, selected)}
          onKick={(button) => askToKick(selected, button)}
          onMuteOthers={() => acts.onAllBut('mute', selected, others)}
          onKickOthers={(button) =>
            kick.ask({
              reached: others,
              kept: selected.length,
              button,
              onKick: (reason) => acts.onAllBut('kick', selected, others, reason),
            })
          }
        />
      )}
      {kick.question}
      <GroupDock acts={acts} rows={rows} canAct={canAct} />
      <OutcomeAnnouncer rows={rows} viewerId={viewerId} />
    </section>
  )
}

const rowId = ({ person }: PersonRow) => person.id

function toneOf({ receipt, inside }: PersonRow) {
  if (!inside) return 'gone'
  return receipt?.state === 'still_here' ? 'trouble' : undefined
}

function flip(selection: Selection, id: string): Selection {
  const { [id]: was, ...rest } = selection
  return was ? rest : { ...rest, [id]: true }
}

/** A popover hangs at the button of the row, also when a key asked for it. */
function kickButton(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [data-act="kick"]`)
}
