'use client'

import { useTranslations } from 'next-intl'
import { usePageKeys } from '@/components/data-table/use-page-keys'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { Button } from '@/components/ui/button'
import { useCopy } from '@/components/ui/use-copy'
import { useSingleKeys } from '@/lib/client/single-keys'
import {
  searchKinds,
  type SearchAnswer,
  type SearchKind,
  type SearchRow,
} from '@/lib/contract/search/answer'
import { ResultRow, rowId } from './result-row'

type ResultsProps = {
  answer: SearchAnswer
  mayPlay: boolean
  onKind: (kind: SearchKind) => void
  onEdit: () => void
}

/** What was found, a group a kind, with a cursor that goes over all of it. */
export function Results({ answer: { data, meta }, mayPlay, onKind, onEdit }: ResultsProps) {
  const t = useTranslations('search')
  const found = useTranslations('found')
  const { copy, outcome } = useCopy()
  const enabled = useSingleKeys()
  const copyLink = (row: SearchRow) => void copy(new URL(row.href, window.location.href).href)
  useRowCursor({
    ids: data.map(rowId),
    enabled,
    keys: {
      c: (id) => {
        const row = data.find((each) => rowId(each) === id)
        if (row) copyLink(row)
      },
    },
  })
  usePageKeys(enabled, { '/': onEdit })
  return (
    <>
      {searchKinds.map((kind) => {
        const rows = data.filter((row) => row.kind === kind)
        if (rows.length === 0) return null
        return (
          <section key={kind} aria-labelledby={`found-${kind}`} className="pt-3.5">
            <header className="flex items-center gap-2 border-b border-line-strong px-2 pb-1.5">
              <h2 id={`found-${kind}`}>{found(`kinds.${kind}`)}</h2>
              <span className="text-muted tabular">{meta.totals[kind]}</span>
              {meta.totals[kind] > rows.length && (
                <Button variant="quiet" size="sm" className="ml-auto" onClick={() => onKind(kind)}>
                  {t('allOf', { count: meta.totals[kind] })}
                </Button>
              )}
            </header>
            <ul>
              {rows.map((row) => (
                <ResultRow
                  key={rowId(row)}
                  row={row}
                  words={meta.words}
                  mayPlay={mayPlay}
                  onCopy={copyLink}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {outcome}
    </>
  )
}
