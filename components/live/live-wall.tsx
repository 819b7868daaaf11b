'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState, type ReactNode } from 'react'
import { createRowCommands, RowCommandsProvider } from '@/components/data-table/row-commands'
import { useFrozenView } from '@/components/data-table/use-frozen-view'
import { useKeptFocus } from '@/components/data-table/use-kept-focus'
import { onDemand } from '@/components/ui/on-demand'
import { usePins } from '@/lib/client/live/pins'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import type { LiveSession } from '@/lib/contract/live'
import { arrange } from './arrange'
import { freeze, shownRows } from './frozen-rows'
import { FrozenAimProvider } from './frozen-aim'
import { NothingLive } from './nothing-live'
import { NotingProvider, type NoteView } from './noting'
import { PinningProvider } from './pinning'
import { SearchingProvider } from './searching'
import { SelectingProvider } from './selecting'
import { ShowNew } from './show-new'
import { ViewerIdProvider } from './viewing'
import { useManualFreeze } from './use-manual-freeze'
import { useWallKeys } from './use-wall-keys'
import { useWallParams } from './use-wall-params'
import { useWallRows } from './use-wall-rows'
import { useWallSelection } from './use-wall-selection'
import type { FrozenAim } from './wall-aim'
import { WallCards } from './wall-cards'
import { WallHead } from './wall-head'
import { WallHelp } from './wall-help'
import { WallNotes } from './wall-notes'
import { WallQueue } from './wall-queue'
import { WallTable } from './wall-table'
import { WallTools } from './wall-tools'
import type { WallSlots } from './wall-slots'

type LiveWallProps = {
  sessions: LiveSession[]
  receipts: SeenReceipt[]
  /** When it was read (ISO 8601). */
  asOf: string
  viewerId: string
  /** Null for roles that may only read. */
  slots: WallSlots | null
  /** Another domain's note on a session's card; keep it stable. */
  note?: (session: LiveSession, view: NoteView) => ReactNode | null
  /** The open dialogs; while there is one, the order is frozen. */
  children?: ReactNode
}

const WallSelection = onDemand(() => import('./wall-selection').then((file) => file.WallSelection))

const noNote = () => null

/** Every live session of the account, in an order that is frozen while the pointer is on it. */
export function LiveWall({ sessions, receipts, asOf, viewerId, slots, ...rest }: LiveWallProps) {
  const { note = noNote, children } = rest
  const t = useTranslations('live')
  const params = useWallParams()
  const { order, filters, key } = params
  const { pins, flip } = usePins(viewerId)
  const [aim, setAim] = useState<FrozenAim | null>(null)
  const frozenAim = useMemo(() => ({ aim, freeze: setAim }), [aim])
  const all = useWallRows(sessions, receipts, pins, aim)
  const found = useMemo(() => arrange(all, order, filters), [all, order, filters])
  const { frozen, renew, handlers } = useFrozenView(key, () => freeze(found))
  const manual = useManualFreeze(params.frozen, key, () => freeze(found), asOf)
  const view = manual.frozen?.view ?? frozen
  const { rows, waiting } = useMemo(() => shownRows(found, view, all), [found, view, all])
  const [commands] = useState(createRowCommands)
  const ids = useMemo(() => rows.map(({ session }) => session.id), [rows])
  const selection = useWallSelection(all)
  const onTrouble = slots?.onTrouble
  const cursor = useWallKeys(ids, commands.run, {
    select: selection.flip,
    trouble: (id) =>
      onTrouble?.(selection.ids.size > 0 ? [...selection.ids] : [id], document.activeElement),
  })
  const keptFocus = useKeptFocus()
  const Wall = params.view === 'rows' ? WallTable : WallCards

  return (
    <PinningProvider value={flip}>
      <ViewerIdProvider value={viewerId}>
        <section
          {...keptFocus}
          aria-label={t('table')}
          data-wide={params.view === 'cards' || undefined}
          className="outline-none"
        >
          <WallHead rows={all} />
          {/* Nothing may move on the way to “Show 3 new” either. */}
          <div {...handlers}>
            <div className="sticky top-top z-10 bg-bg pt-1 phone:static">
              <WallTools
                params={params}
                end={
                  <>
                    <ShowNew count={manual.frozen ? 0 : waiting.length} onShow={renew} />
                    <WallHelp />
                  </>
                }
              />
              {manual.frozen && (
                <WallQueue
                  since={manual.frozen.since}
                  waiting={waiting}
                  ended={rows.filter(({ state }) => state === 'ended').length}
                  onShow={manual.renew}
                />
              )}
            </div>
            <div className="px-gutter pb-6">
              {rows.length > 0 ? (
                <>
                  <SearchingProvider value={filters.q ?? ''}>
                    <FrozenAimProvider value={frozenAim}>
                      <RowCommandsProvider value={commands}>
                        <NotingProvider value={note}>
                          <SelectingProvider value={selection}>
                            <Wall rows={rows} cursor={cursor} slots={slots} />
                          </SelectingProvider>
                        </NotingProvider>
                      </RowCommandsProvider>
                    </FrozenAimProvider>
                  </SearchingProvider>
                  <WallNotes
                    view={params.view}
                    shown={rows.length}
                    total={all.length}
                    canAct={slots !== null}
                  />
                </>
              ) : (
                <NothingLive
                  narrowed={params.isNarrowed && all.length > 0}
                  onClear={params.clear}
                />
              )}
              {children}
              {onTrouble && selection.ids.size > 0 && (
                <WallSelection
                  count={selection.ids.size}
                  onTrouble={(button) => onTrouble([...selection.ids], button)}
                  onClear={selection.clear}
                />
              )}
            </div>
          </div>
        </section>
      </ViewerIdProvider>
    </PinningProvider>
  )
}
