'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useRef } from 'react'
import { ListHead } from '@/components/data-table/list-head'
import { SearchField } from '@/components/data-table/search-field'
import { ErrorState } from '@/components/feedback/error-state'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Tabs } from '@/components/ui/tabs'
import { toFailure } from '@/lib/client/api-failure'
import { searchQuery } from '@/lib/client/search/queries'
import { searchKinds, type SearchAnswer, type SearchKind } from '@/lib/contract/search/answer'
import { NothingAsked, NothingFound } from './nothing-found'
import { ReadAs } from './read-as'
import { keepRecent } from './recent'
import { Results } from './results'
import { changeAsked, useAsked } from './use-asked'

const mostOfEach = 8
const mostOfOne = 50
/** So long nothing was typed: then it was meant. */
const meantMs = 1_500

/** Everything that answers a question, as it is typed; the address is the question. */
export function SearchPage({ mayPlay }: { mayPlay: boolean }) {
  const t = useTranslations('search')
  const asked = useAsked()
  const q = useDeferredValue(asked.q.trim())
  const field = useRef<HTMLInputElement>(null)
  const limit = asked.kind ? mostOfOne : mostOfEach
  const query = useQuery({ ...searchQuery({ q, kind: asked.kind, limit }), enabled: q !== '' })
  const answer = q === '' ? undefined : query.data

  useEffect(() => {
    if (q === '') return
    const timer = setTimeout(() => keepRecent(q), meantMs)
    return () => clearTimeout(timer)
  }, [q])

  const ask = (text: string) => changeAsked({ q: text, kind: asked.kind })
  const show = (kind: SearchKind | null) => changeAsked({ q: asked.q, kind })
  return (
    <>
      <ListHead title={t('title')} summary={answer && <Summary meta={answer.meta} />} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 px-gutter pb-4">
        <SearchField
          ref={field}
          label={t('field')}
          value={asked.q}
          onChange={ask}
          className="h-control-lg w-[min(560px,100%)]! text-15"
        />
        {answer && <ReadAs pieces={answer.meta.read} />}
        {q === '' && <NothingAsked onAsk={ask} />}
        {query.error && !answer && (
          <ErrorState failure={toFailure(query.error)} onRetry={() => void query.refetch()} />
        )}
        {answer && (
          <Kinds answer={answer} kind={asked.kind} onKind={show}>
            {answer.data.length > 0 ? (
              <Results
                answer={answer}
                mayPlay={mayPlay}
                onKind={show}
                onEdit={() => field.current?.focus()}
              />
            ) : (
              <NothingFound q={q} isCopied={answer.meta.complete || answer.meta.as_of !== null} />
            )}
          </Kinds>
        )}
      </div>
    </>
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
      {!meta.complete && <span className="text-warning">{t('incomplete')}</span>}
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
