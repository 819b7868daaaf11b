'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useRef } from 'react'
import { ListHead } from '@/components/data-table/list-head'
import { SearchField } from '@/components/data-table/search-field'
import { CopyNote } from '@/components/feedback/copy-note'
import { ErrorState } from '@/components/feedback/error-state'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { onDemand } from '@/components/ui/on-demand'
import { Skeleton } from '@/components/ui/skeleton'
import { Tabs } from '@/components/ui/tabs'
import { toFailure } from '@/lib/client/api-failure'
import { isUnsure } from '@/lib/client/mirror-list-query'
import { searchQuery } from '@/lib/client/search/queries'
import { searchKinds, type SearchAnswer, type SearchKind } from '@/lib/contract/search/answer'
import { keepRecent } from '@/lib/client/search/recent'
import { Narrowing } from './narrowing'
import { NothingAsked, NothingFound } from './nothing-found'
import { ReadAs } from './read-as'
import { Results } from './results'
import type { Viewer } from './row-acts'
import { stepByArrows } from './step-by-arrows'
import { anywhere, changeAsked, isNarrowed, useAsked, type Asked } from './use-asked'

const PinButton = onDemand(
  () => import('./pin-button').then((file) => file.PinButton),
  () => null,
)

const maxOfEach = 8
const maxOfOne = 50
/** After this pause in typing a query counts as recent. */
const meantMs = 1_500

/** All matches of a query as it is typed; the address holds the query. */
export function SearchPage({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('search')
  const asked = useAsked()
  const q = useDeferredValue(asked.q.trim())
  const field = useRef<HTMLInputElement>(null)
  const { kind, from, to, rooms } = asked
  const limit = kind ? maxOfOne : maxOfEach
  const query = useQuery({
    ...searchQuery({ q, kind, limit, from, to, rooms }),
    enabled: q !== '',
  })
  const answer = q === '' ? undefined : query.data

  useEffect(() => {
    if (q === '') return
    const timer = setTimeout(() => keepRecent(q), meantMs)
    return () => clearTimeout(timer)
  }, [q])

  const change = (to: Partial<Asked>) => changeAsked({ ...asked, ...to })
  return (
    <div onKeyDown={stepByArrows}>
      <ListHead title={t('title')} summary={answer && <Summary meta={answer.meta} />} />
      {answer && isUnsure(answer) && <CopyNote meta={answer.meta} />}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 px-gutter pb-4">
        <SearchField
          ref={field}
          label={t('field')}
          value={asked.q}
          // A new query has other days and rooms.
          onChange={(text) => change({ q: text, ...anywhere })}
          className="h-control-lg w-[min(560px,100%)]! text-15"
        />
        {answer && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <ReadAs pieces={answer.meta.read} />
            <PinButton asked={asked} />
          </div>
        )}
        {q === '' && <NothingAsked onAsk={(question) => change({ ...question, ...anywhere })} />}
        {query.error && !answer && (
          <ErrorState failure={toFailure(query.error)} onRetry={() => void query.refetch()} />
        )}
        {q !== '' && query.isPending && <Reading />}
        {answer && (
          <div className="grid grid-cols-[minmax(0,1fr)_245px] items-start gap-x-7 rail:grid-cols-[minmax(0,1fr)]">
            <Kinds answer={answer} kind={kind} onKind={(next) => change({ kind: next })}>
              {answer.data.length > 0 ? (
                <Results
                  answer={answer}
                  viewer={viewer}
                  hasLead={kind === null}
                  onKind={(next) => change({ kind: next })}
                  onEdit={() => field.current?.focus()}
                />
              ) : (
                <NothingFound
                  q={q}
                  isCopied={answer.meta.complete || answer.meta.as_of !== null}
                  onWiden={isNarrowed(asked) ? () => change(anywhere) : null}
                />
              )}
            </Kinds>
            <Narrowing asked={{ ...asked, q }} onNarrow={change} />
          </div>
        )}
      </div>
    </div>
  )
}

/** Shown until the first results arrive. */
function Reading() {
  const t = useTranslations('search')
  return (
    <div role="status" className="grid gap-4 py-4">
      <span className="sr-only">{t('reading')}</span>
      {Array.from({ length: 6 }, (_, row) => (
        <Skeleton key={row} className={row % 2 === 0 ? 'w-3/5' : 'w-2/5'} />
      ))}
    </div>
  )
}

function Summary({ meta }: { meta: SearchAnswer['meta'] }) {
  const t = useTranslations('search')
  const count = searchKinds.reduce((sum, kind) => sum + meta.totals[kind], 0)
  const { as_of: asOf } = meta
  return (
    <>
      <span role="status">{t.rich('found', { count, b: (text) => <b>{text}</b> })}</span>
      <span className="text-faint">{t('took', { ms: meta.took_ms })}</span>
      {asOf !== null && (
        <span className="text-faint">
          {t.rich('asOf', { time: () => <AbsoluteTime at={asOf} format="seconds" /> })}
        </span>
      )}
    </>
  )
}

type KindsProps = {
  answer: SearchAnswer
  kind: SearchKind | null
  onKind: (kind: SearchKind | null) => void
  children: React.ReactNode
}

function Kinds({ answer: { meta }, kind, onKind, children }: KindsProps) {
  const t = useTranslations('search')
  const found = useTranslations('found')
  const tabs = [
    { value: 'all' as const, label: t('allKinds') },
    ...searchKinds.map((value) => ({
      value,
      label: found(`kinds.${value}`),
      count: kind === null || kind === value ? meta.totals[value] : null,
    })),
  ]
  return (
    <Tabs
      label={t('kindTabs')}
      tabs={tabs}
      value={kind ?? 'all'}
      onChange={(value) => onKind(value === 'all' ? null : value)}
    >
      {children}
    </Tabs>
  )
}
