'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, type ReactNode } from 'react'
import { useListParams, type ListState } from '@/components/data-table/use-list-params'
import { ListScreen } from '@/components/feedback/list-screen'
import { Empty } from '@/components/ui/empty'
import { SheetLayout } from '@/components/ui/sheet-layout'
import { compositionListQuery } from '@/lib/client/compositions/queries'
import type { CompositionListAnswer, CompositionRow } from '@/lib/contract/composition-list'
import { compositionList } from '@/lib/contract/lists/compositions'
import { filterParams } from '@/lib/contract/lists/filter-params'
import { can, type Role } from '@/lib/contract/roles'
import { onDemand } from '@/components/ui/on-demand'
import { compositionStack, useCompositionCells } from './composition-columns'
import { ComposeAny } from './compose-any'

const CompositionSheet = onDemand(() =>
  import('./composition-sheet').then((file) => file.CompositionSheet),
)

const known = filterParams(compositionList)
const none: CompositionRow[] = []
const idOf = (row: CompositionRow) => row.id

/** Every film made of a session, and what still waits to be made. */
export function CompositionList({ role }: { role: Role }) {
  const t = useTranslations('compositions')
  const list = useListParams(known)
  const query = useQuery(compositionListQuery(list.params))
  const { data } = query
  const rows = data?.data ?? none
  const { change } = list
  const open = useCallback((id: string) => change({ open: id }, 'push'), [change])
  const plays = can(role, 'media.play')
  const close = () => list.change({ open: null })
  const sheet = list.open && (
    <CompositionSheet
      key={list.open}
      id={list.open}
      row={rows.find(({ id }) => id === list.open)}
      role={role}
      onClose={close}
    />
  )
  return (
    <SheetLayout sheet={sheet}>
      <ListScreen
        definition={compositionList}
        cells={useCompositionCells(data?.meta.queue, plays ? open : undefined)}
        summary={<Summary meta={data?.meta} list={list} />}
        action={can(role, 'compositions.create') && <ComposeAny list={list} />}
        list={list}
        query={query}
        meta={data?.meta}
        rows={rows}
        rowId={idOf}
        stack={compositionStack}
        empty={<Empty title={t('none')}>{t('noneText')}</Empty>}
        onOpen={({ id }) => open(id)}
      />
    </SheetLayout>
  )
}

type SummaryProps = { meta: CompositionListAnswer['meta'] | undefined; list: ListState }

/** How many there are, and how many are not finished, in the whole account. */
function Summary({ meta, list }: SummaryProps) {
  const t = useTranslations()
  if (!meta) return null
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  const { waitingCount, makingCount } = meta.queue
  const filtered = Object.keys(list.filters).length > 0
  return (
    <>
      {meta.total !== null && (
        <span>{t.rich(filtered ? 'list.matching' : 'list.total', { count: meta.total, b })}</span>
      )}
      {waitingCount !== null && waitingCount > 0 && (
        <Only status="enqueued" list={list}>
          {t.rich('compositions.waitingCount', { count: waitingCount, b })}
        </Only>
      )}
      {makingCount !== null && makingCount > 0 && (
        <Only status="processing" list={list}>
          {t.rich('compositions.makingCount', { count: makingCount, b })}
        </Only>
      )}
    </>
  )
}

type OnlyProps = { status: string; list: ListState; children: ReactNode }

function Only({ status, list, children }: OnlyProps) {
  return (
    <button
      type="button"
      onClick={() => list.change({ status })}
      className="rounded-3 underline-offset-3 hover:underline phone:min-h-8"
    >
      {children}
    </button>
  )
}
