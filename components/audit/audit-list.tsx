'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCallback, type ReactNode } from 'react'
import { ListScreen } from '@/components/feedback/list-screen'
import { Empty } from '@/components/ui/empty'
import { SheetLayout } from '@/components/ui/sheet-layout'
import { auditQuery } from '@/lib/client/audit/queries'
import type { AuditEntry } from '@/lib/contract/audit'
import { auditList } from '@/lib/contract/lists/audit'
import { onDemand } from '@/components/ui/on-demand'
import { auditStack, useAuditCells } from './audit-columns'
import { ChainCheckResult, VerifyButton } from './chain-check'
import { KeysetPager } from './keyset-pager'
import { useAuditExtras } from './use-audit-extras'
import { useAuditParams } from './use-audit-params'

const AuditSheet = onDemand(() => import('./audit-sheet').then((file) => file.AuditSheet))

const none: AuditEntry[] = []
const idOf = (entry: AuditEntry) => entry.auditId

/** The audit trail as a list, read-only. */
export function AuditList({ viewerId }: { viewerId: string }) {
  const t = useTranslations('audit')
  const list = useAuditParams()
  const { change } = list
  const query = useQuery(auditQuery(list.request))
  const { data } = query
  const rows = data?.data ?? none
  const open = useCallback((entry: AuditEntry) => change({ open: entry.auditId }, 'push'), [change])
  const sort = {
    value: list.params.sort ?? auditList.sort,
    onChange: (value: string) => reorder(value),
  }

  function reorder(value: string) {
    change({ sort: value === auditList.sort ? null : value, before: null, after: null })
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
        definition={auditList}
        cells={useAuditCells(open)}
        filterExtras={useAuditExtras()}
        summary={<Length rows={data?.meta.rows} />}
        action={<VerifyButton />}
        notice={<ChainCheckResult />}
        list={list}
        query={query}
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
