'use client'

import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { ListSearch } from '@/components/data-table/list-search'
import { createRowCommands, RowCommandsProvider } from '@/components/data-table/row-commands'
import { ListScreen } from '@/components/feedback/list-screen'
import { buttonClass } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { onDemand } from '@/components/ui/on-demand'
import { SheetLayout } from '@/components/ui/sheet-layout'
import { StatusShape } from '@/components/ui/status-shape'
import { bansQuery } from '@/lib/client/bans/queries'
import type { Ban, BanCounts } from '@/lib/contract/bans'
import { toSearch } from '@/lib/contract/list-params'
import { banList } from '@/lib/contract/lists/bans'
import { ActingContext, type Viewer } from './ban-acting'
import { banStack, useBanCells } from './ban-columns'
import { BanPager } from './ban-pager'
import { NewBan } from './new-ban'
import { BanTabs } from './ban-tabs'
import { useBanParams } from './use-ban-params'
import { useBanQuestion } from './use-ban-question'

const BanSheet = onDemand(() => import('./ban-sheet').then((file) => file.BanSheet))

const none: Ban[] = []
const idOf = ({ id }: Ban) => id
const toneOf = ({ still_there: there }: Ban) => (there > 0 ? 'trouble' : undefined)

/**
 * Bans in force and past: whom, why, by whom and until when. Nothing is ever removed from the list.
 */
export function BanList({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('bans')
  const list = useBanParams()
  const { change, state } = list
  const query = useQuery(bansQuery(list.request))
  const { data } = query
  const open = useCallback((ban: Ban) => change({ open: ban.id }, 'push'), [change])
  const { ask, question, notice } = useBanQuestion(viewer, 'mx-gutter mb-3')
  const [commands] = useState(createRowCommands)
  const keys = useMemo(
    () => ({
      l: (id: string) => commands.run(id, 'lift'),
      u: (id: string) => commands.run(id, 'until'),
    }),
    [commands],
  )
  const acting = useMemo(() => ({ viewer, onAsk: ask }), [viewer, ask])
  return (
    <ActingContext value={acting}>
      <SheetLayout
        sheet={
          list.open && (
            <BanSheet key={list.open} id={list.open} onClose={() => change({ open: null })} />
          )
        }
      >
        <RowCommandsProvider value={commands}>
          <ListScreen
            definition={banList}
            cells={useBanCells(open)}
            summary={data && <Sums counts={data.meta.counts} />}
            action={
              <>
                <Export list={list} />
                <NewBan
                  role={viewer.role}
                  onMade={(id) => change({ state: null, open: id }, 'push')}
                />
              </>
            }
            notice={notice}
            search={
              <>
                <BanTabs
                  state={state}
                  counts={data?.meta.counts}
                  onChange={(to) => change({ state: to === 'active' ? null : to })}
                />
                <ListSearch label={t('search')} list={list} />
              </>
            }
            list={list}
            query={query}
            rows={data?.data ?? none}
            rowId={idOf}
            tone={toneOf}
            stack={banStack}
            groups={{ of: groupOf, head: () => <WatchedHead /> }}
            empty={<Empty title={t(`none.${state}`)}>{t(`noneText.${state}`)}</Empty>}
            pager={<BanPager after={data?.meta.after ?? null} list={list} />}
            keys={keys}
            onOpen={open}
          />
        </RowCommandsProvider>
        <p className="px-gutter py-3 text-12 text-faint">{t('nothingDeleted')}</p>
        {question}
      </SheetLayout>
    </ActingContext>
  )
}

const groupOf = ({ state, watch }: Ban) => (state === 'active' && watch ? 'watched' : null)

function WatchedHead() {
  const t = useTranslations('bans')
  return t.rich('watchedHead', {
    text: (chunks) => <span className="font-400 text-muted">{chunks}</span>,
  })
}

function Sums({ counts }: { counts: BanCounts }) {
  const t = useTranslations('bans')
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return (
    <>
      <span>{t.rich('inForce', { count: counts.active, b })}</span>
      {counts.watched > 0 && <span>{t.rich('watched', { count: counts.watched, b })}</span>}
      {counts.still_there > 0 && (
        <span className="flex items-center gap-1.5 font-600 text-danger">
          <StatusShape shape="trouble" />
          {t('notKeptOut', { count: counts.still_there })}
        </span>
      )}
    </>
  )
}

/** Exports all pages of the list; a plain link, so that no code is loaded for it. */
function Export({ list: { request } }: { list: ReturnType<typeof useBanParams> }) {
  const t = useTranslations('list')
  const { size: _size, after: _after, ...shown } = request
  return (
    <a
      href={`/api/bans/export.csv${toSearch(shown)}`}
      download
      title={t('exportText')}
      className={buttonClass({ className: 'phone:hidden!' })}
    >
      <Download />
      {t('export')}
    </a>
  )
}
