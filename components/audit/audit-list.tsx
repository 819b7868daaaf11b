'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, type ReactNode } from 'react'
import { DataTable } from '@/components/data-table/data-table'
import { FilterBar } from '@/components/data-table/filter-bar'
import { ListBody } from '@/components/data-table/list-body'
import { ListHead } from '@/components/data-table/list-head'
import { useRowCursor } from '@/components/data-table/use-row-cursor'
import { ViewMenu } from '@/components/data-table/view-menu'
import { ErrorState } from '@/components/feedback/error-state'
import { Empty } from '@/components/ui/empty'
import { SheetLayout } from '@/components/ui/sheet'
import { toFailure } from '@/lib/client/api-failure'
import { auditQuery } from '@/lib/client/audit/queries'
import { useSingleKeys } from '@/lib/client/single-keys'
import type { AuditEntry } from '@/lib/contract/audit'
import { auditStack, useAuditColumns } from './audit-columns'
import { ChainCheckResult, VerifyButton } from './chain-check'
import { KeysetPager } from './keyset-pager'
import { useAuditFilters } from './use-audit-filters'
import { useAuditParams } from './use-audit-params'

const AuditSheet = dynamic(() => import('./audit-sheet').then((file) => file.AuditSheet))

const none: AuditEntry[] = []
const idOf = (entry: AuditEntry) => entry.auditId

/** Who did what to whom, why, and what became of it: to read and to prove, never to change. */
export function AuditList({ viewerId }: { viewerId: string }) {
  const t = useTranslations('audit')
  const list = useAuditParams()
  const { change } = list
  const { data, error, isPlaceholderData, refetch } = useQuery(auditQuery(list.request))
  const rows = data?.data ?? none
  const open = useCallback((entry: AuditEntry) => change({ open: entry.auditId }, 'push'), [change])
  const columns = useAuditColumns(open)
  const cursor = useRowCursor({ ids: rows.map(idOf), enabled: useSingleKeys() })
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
      <ListHead
        title={t('title')}
        summary={<Length rows={data?.meta.rows} />}
        action={<VerifyButton />}
      />
      <ChainCheckResult />
      <FilterBar
        filters={useAuditFilters()}
        list={list}
        end={<ViewMenu columns={columns.optional} list={list} />}
      />
      <ListBody
        count={data ? rows.length : null}
        error={
          error && !data ? (
            <ErrorState failure={toFailure(error)} onRetry={() => void refetch()} />
          ) : null
        }
        filtered={Object.keys(list.filters).length > 0}
        onClear={list.clear}
        empty={<Empty title={t('none')}>{t('noneText')}</Empty>}
        waiting={isPlaceholderData}
      >
        <DataTable
          label={t('title')}
          columns={columns.all}
          rows={rows}
          rowId={idOf}
          stack={auditStack}
          cursor={cursor}
          sort={sort}
          hidden={list.hidden}
          onOpen={open}
        />
      </ListBody>
      {data && <KeysetPager answer={data} list={list} />}
    </SheetLayout>
  )
}

function Length({ rows }: { rows: number | undefined }) {
  const t = useTranslations('audit')
  if (rows === undefined) return null
  const b = (chunks: ReactNode) => <b>{chunks}</b>
  return <span>{t.rich('rows', { count: rows, b })}</span>
}
