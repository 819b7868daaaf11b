'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, type ReactNode } from 'react'
import { ListScreen } from '@/components/feedback/list-screen'
import { Empty } from '@/components/ui/empty'
import { SheetLayout } from '@/components/ui/sheet-layout'
import { auditQuery } from '@/lib/client/audit/queries'
import type { AuditEntry } from '@/lib/contract/audit'
import { onDemand } from '@/components/ui/on-demand'
import { auditStack, useAuditColumns } from './audit-columns'
import { ChainCheckResult, VerifyButton } from './chain-check'
import { KeysetPager } from './keyset-pager'
import { useAuditFilters } from './use-audit-filters'
import { useAuditParams } from './use-audit-params'

const AuditSheet = onDemand(() => import('./audit-sheet').then((file) => file.AuditSheet))

const none: AuditEntry[] = []
const idOf = (entry: AuditEntry) => entry.auditId

/** Who did what to whom, why, and what became of it: to read and to prove, never to change. */
export function AuditList({ viewerId }: { viewerId: string }) {
  const t = useTranslations('audit')
  const list = useAuditParams()
  const { change } = list
  const query = useQuery(auditQuery(list.request))
  const { data } = query
  const rows = data?.data ?? none
  const open = useCallback((entry: AuditEntry) => change({ open: entry.auditId }, 'push'), [change])
  const sort = { value: list.params.sort ?? '-seq', onChange: (value: string) => reorder(value) }

  function reorder(value: string) {
    change({ sort: value === '-seq' ? null : value, before: null, after: null })
  }

  return (
    <SheetLayout
      sheet={
        list.open && (
          <AuditSheet
            key={list.open}
            auditId={list.open}
            viewerId={viewerId}
            onClose={() => change({ open: null })}
          />
        )
      }
    >
      <ListScreen
        title={t('title')}
        summary={<Length rows={data?.meta.rows} />}
        action={<VerifyButton />}
        notice={<ChainCheckResult />}
        filters={useAuditFilters()}
        list={list}
        query={query}
        columns={useAuditColumns(open)}
        rows={rows}
        rowId={idOf}
        stack={auditStack}
        sort={sort}
        empty={<Empty title={t('none')}>{t('noneText')}</Empty>}
        pager={data && <KeysetPager answer={data} list={list} />}
        onOpen={open}
      />
    </SheetLayout>
  )
}

function Length({ rows }: { rows: number | undefined }) {
  const t = useTranslations('audit')
  if (rows === undefined) return null
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return <span>{t.rich('rows', { count: rows, b })}</span>
}
