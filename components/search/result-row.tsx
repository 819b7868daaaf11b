'use client'

import Link from 'next/link'
import { ResultDetail, ResultIcon, ResultTime, ResultTitle } from '@/components/ui/result-parts'
import type { SearchRow } from '@/lib/contract/search/answer'
import { RowActs, type Viewer } from './row-acts'

type ResultRowProps = {
  row: SearchRow
  words: readonly string[]
  viewer: Viewer
  onCopy: (row: SearchRow) => void
}

export const rowId = ({ kind, id }: SearchRow) => `${kind}:${id}`

/** One result with its acts. */
export function ResultRow({ row, words, viewer, onCopy }: ResultRowProps) {
  return (
    <li
      className={`grid min-h-row grid-cols-[20px_minmax(0,1.1fr)_minmax(0,1fr)_220px_132px] items-center gap-x-3 border-b border-line px-2 py-1 focus-within:bg-hover hover:bg-hover phone:grid-cols-[20px_minmax(0,1fr)_auto] phone:gap-y-0.5 ${row.gone_at ? 'opacity-75' : ''}`}
    >
      <span className="grid place-items-center text-muted">
        <ResultIcon row={row} />
      </span>
      <Link
        href={row.href}
        prefetch={false}
        data-row={rowId(row)}
        className="min-w-0 truncate font-560 text-strong"
      >
        <ResultTitle row={row} words={words} />
      </Link>
      <span className="min-w-0 truncate text-muted phone:col-start-2 phone:row-start-2">
        <ResultDetail row={row} words={words} />
      </span>
      <span className="text-muted phone:col-start-2 phone:row-start-3">
        <ResultTime row={row} />
      </span>
      <span className="phone:col-start-3 phone:row-span-2 phone:row-start-1">
        <RowActs row={row} viewer={viewer} onCopy={onCopy} />
      </span>
    </li>
  )
}
