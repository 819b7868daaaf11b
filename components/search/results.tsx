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
import { Lead } from './lead'
import { ResultRow, rowId } from './result-row'
import type { Viewer } from './row-acts'

type ResultsProps = {
  answer: SearchAnswer
  viewer: Viewer
  /** Whether the best match stands apart. */
  hasLead: boolean
  onKind: (kind: SearchKind) => void
  onEdit: () => void
}

/** The results, one group for each kind, with one cursor over all of them. */
export function Results(props: ResultsProps) {
  const { viewer, hasLead, onKind, onEdit } = props
  const { data, meta } = props.answer
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
  const lead = hasLead ? data[0] : undefined
  const groups = searchKinds.filter((kind) => data.some((row) => row.kind === kind && row !== lead))
  usePageKeys(enabled, {
    '/': onEdit,
    ...Object.fromEntries(groups.map((kind, at) => [`${at + 1}`, () => focusFirst(kind)])),
  })
  return (
    <>
      {lead && <Lead row={lead} words={meta.words} viewer={viewer} onCopy={copyLink} />}
      {groups.map((kind) => {
        const rows = data.filter((row) => row.kind === kind && row !== lead)
        return (
          <section key={kind} aria-labelledby={`found-${kind}`} className="pt-3.5">
            <header className="flex items-center gap-2 border-b border-line-strong px-2 pb-1.5">
              <h2 id={`found-${kind}`}>{found(`kinds.${kind}`)}</h2>
              <span className="text-muted tabular">{meta.totals[kind]}</span>
              {meta.totals[kind] > data.filter((row) => row.kind === kind).length && (
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
                  viewer={viewer}
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

/** Focuses the first result of a group. */
function focusFirst(kind: SearchKind): void {
  const group = document.querySelector(`section[aria-labelledby="found-${kind}"]`)
  group?.querySelector<HTMLElement>('[data-row]')?.focus()
}
