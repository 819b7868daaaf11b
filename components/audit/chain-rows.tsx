'use client'

import { useTranslations } from 'next-intl'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { proofSeconds } from '@/components/ui/duration'
import { Facts } from '@/components/ui/facts'
import { JsonView } from '@/components/ui/json-view'
import { ShortId } from '@/components/ui/short-id'
import type { ChainRow } from '@/lib/contract/audit'

/** The rows of one act in the chain, with the time between them. */
export function ChainRows({ rows }: { rows: ChainRow[] }) {
  return (
    <ol className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {rows.map((row, index) => (
        <Row key={row.seq} row={row} since={rows[index - 1]?.at ?? null} />
      ))}
    </ol>
  )
}

function Row({ row, since }: { row: ChainRow; since: string | null }) {
  const t = useTranslations('audit')
  const facts = [
    { id: 'place', label: t('place', { seq: row.seq }), value: t(`kinds.${row.kind}`) },
    { id: 'at', label: t('at'), value: <At row={row} since={since} /> },
    row.status !== null && { id: 'status', label: t('status'), value: row.status },
    { id: 'hash', label: t('hash'), value: <ShortId id={row.hash} /> },
    { id: 'previous', label: t('previous'), value: <ShortId id={row.previousHash} /> },
  ]
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line pt-3">
      <Facts facts={facts.filter((fact) => !!fact)} />
      {row.kind !== 'outcome' && row.details !== null && (
        <JsonView value={row.details} label={t('details')} />
      )}
    </li>
  )
}

function At({ row, since }: { row: ChainRow; since: string | null }) {
  const t = useTranslations('audit')
  if (since === null) return <AbsoluteTime at={row.at} format="seconds" />
  const milliseconds = Math.max(0, Date.parse(row.at) - Date.parse(since))
  const words =
    milliseconds < 1000
      ? t('afterMs', { milliseconds })
      : t('after', { seconds: proofSeconds(milliseconds) })
  return (
    <>
      <AbsoluteTime at={row.at} format="seconds" />
      <span className="text-muted"> · {words}</span>
    </>
  )
}
