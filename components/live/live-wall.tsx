'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useMemo, type KeyboardEvent, type ReactNode } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { useHeld } from '@/components/data-table/use-held'
import { useKeptFocus } from '@/components/data-table/use-kept-focus'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { Empty } from '@/components/ui/empty'
import { Button } from '@/components/ui/button'
import type { SeenReceipt } from '@/lib/client/sessions/pending-receipts'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { LiveSession } from '@/lib/contract/live'
import { hold, shownRows } from './held-rows'
import { useWallParams } from './use-wall-params'
import { wallColumns, wallStack, type WallTableRow } from './wall-columns'
import { WallHead } from './wall-head'
import { arrange, wallRow, type WallRow } from './wall-rows'
import { WallTools } from './wall-tools'

type LiveWallProps = {
  sessions: LiveSession[]
  receipts: SeenReceipt[]
  /** When Telnyx told it (ISO 8601). */
  asOf: string
  /** Keep it stable; null for those who may only look. */
  renderActs: ((row: WallTableRow) => ReactNode) | null
}

/** Every live session of the account, in an order that never moves under the hand. */
export function LiveWall({ sessions, receipts, asOf, renderActs }: LiveWallProps) {
  const t = useTranslations('live')
  const { order, text, setOrder, setText } = useWallParams()
  const all = useMemo(
    () => sessions.map((session) => wallRow(session, receipts)),
    [sessions, receipts],
  )
  const found = useMemo(() => arrange(all, order, text), [all, order, text])
  const { held, renew, handlers } = useHeld(`${order} ${text}`, () => hold(found))
  const { rows, waiting } = useMemo(() => shownRows(found, held), [found, held])
  const tableRows = useMemo(() => rows.map((row) => ({ ...row, asOf })), [rows, asOf])
  const cursor = useRowCursor({ ids: rows.map(rowId), enabled: useSingleKeys() })
  const columns = useColumns(renderActs)
  const keptFocus = useKeptFocus()
  const openRow = useOpenRow()

  return (
    <section {...keptFocus} aria-label={t('table')} className="outline-none">
      <WallHead rows={all} />
      <WallTools
        order={order}
        onOrder={setOrder}
        text={text}
        onText={setText}
        waiting={waiting.length}
        onShow={renew}
      />
      <div className="px-gutter pb-6" onKeyDown={openRow} {...handlers}>
        {tableRows.length > 0 ? (
          <>
            <DataTable
              label={t('table')}
              columns={columns}
              rows={tableRows}
              rowId={rowId}
              stack={renderActs ? wallStack.withActs : wallStack.withoutActs}
              cursor={cursor}
              tone={toneOf}
            />
            <p className="px-2 py-2.5 text-12 text-3 phone:px-0">
              {t('shown', { shown: rows.length, total: all.length })}
            </p>
          </>
        ) : (
          <Nothing text={text} any={all.length > 0} onClear={() => setText('')} />
        )}
      </div>
    </section>
  )
}

const rowId = ({ session }: WallRow) => session.id

function toneOf({ state }: WallTableRow) {
  if (state === 'still_here') return 'trouble'
  return state === 'ended' ? 'gone' : undefined
}

function useColumns(renderActs: LiveWallProps['renderActs']) {
  const t = useTranslations('live')
  return useMemo(
    () =>
      wallColumns(
        {
          room: t('room'),
          state: t('state'),
          elapsed: t('elapsed'),
          people: t('peopleColumn'),
          inside: t('inTheRoom'),
          recording: t('recording'),
          seen: t('seen'),
          acts: t('acts'),
        },
        renderActs,
      ),
    [t, renderActs],
  )
}

/** Enter on a row opens it; on a control inside the row it stays that control's own. */
function useOpenRow() {
  const router = useRouter()
  return ({ key, target }: KeyboardEvent) => {
    const id = target instanceof HTMLTableRowElement ? target.dataset.row : undefined
    if (key === 'Enter' && id) router.push(`/sessions/${id}`)
  }
}

function Nothing({ text, any, onClear }: { text: string; any: boolean; onClear: () => void }) {
  const t = useTranslations('live')
  if (!any) return <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
  const clear = <Button onClick={onClear}>{t('clearFilter')}</Button>
  return <Empty title={t('noMatchTitle', { text })} action={clear} />
}
