'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Column } from '@/components/data-table/columns'
import { DataTable } from '@/components/data-table/data-table'
import { Empty } from '@/components/ui/empty'
import { ErrorState } from '@/components/feedback/error-state'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiFailure } from '@/lib/client/api-failure'
import { tokensQuery } from '@/lib/client/tokens/queries'
import type { TokenSummary } from '@/lib/contract/tokens'
import { RevokeToken } from './revoke-token'

const stack = '"name act" auto "used act" auto "expires act" auto / minmax(0,1fr) auto'

/** The tokens of a user, for administrators; without `ownerId` the reader's own. */
export function TokenList({ ownerId }: { ownerId?: string }) {
  const t = useTranslations('tokens')
  const { data, error, refetch } = useQuery(tokensQuery(ownerId))
  const columns = useColumns(ownerId)
  if (error instanceof ApiFailure && !data) {
    return <ErrorState failure={error} onRetry={() => void refetch()} />
  }
  if (!data) return <Waiting />
  if (data.length === 0 && ownerId) return <p className="text-muted">{t('noneOfUser')}</p>
  if (data.length === 0) {
    return (
      <Empty title={t('none')}>
        <p>{t('noneText')}</p>
      </Empty>
    )
  }
  return <DataTable label={t('title')} columns={columns} rows={data} rowId={idOf} stack={stack} />
}

const idOf = (token: TokenSummary) => token.id

function useColumns(ownerId?: string): Column<TokenSummary>[] {
  const t = useTranslations()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('tokens.name'),
        meta: { area: 'name' },
        cell: ({ row: { original } }) => (
          <span className="flex min-w-0 items-center gap-1.5">
            <span className="truncate font-600 text-strong">{original.name}</span>
            <span className="font-mono text-11 text-faint">…{original.hint}</span>
            <span className="text-12 text-muted">{t(`roles.${original.role}`)}</span>
          </span>
        ),
      },
      {
        id: 'used',
        header: t('tokens.lastUsed'),
        meta: { area: 'used', className: 'text-muted' },
        cell: ({ row: { original } }) => <LastUse token={original} />,
      },
      {
        id: 'created',
        header: t('tokens.created'),
        meta: { shed: 'narrow', className: 'text-muted' },
        cell: ({ row: { original } }) => <AbsoluteTime at={original.created_at} />,
      },
      {
        id: 'expires',
        header: t('tokens.expiry'),
        meta: { area: 'expires', className: 'text-muted' },
        cell: ({ row: { original } }) => (
          <>
            <span className="hidden phone:inline">{t('tokens.expiry')} </span>
            <AbsoluteTime at={original.expires_at} />
          </>
        ),
      },
      {
        id: 'acts',
        header: () => <span className="sr-only">{t('tokens.acts')}</span>,
        meta: { area: 'act', align: 'end' },
        cell: ({ row: { original } }) => <RevokeToken token={original} ownerId={ownerId} />,
      },
    ],
    [t, ownerId],
  )
}

function LastUse({ token }: { token: TokenSummary }) {
  const t = useTranslations('tokens')
  if (token.last_used_at === null) return <span className="text-faint">{t('never')}</span>
  return (
    <>
      <span className="hidden phone:inline">{t('lastUsed')} </span>
      <RelativeTime at={token.last_used_at} />{' '}
      {token.last_used_from && (
        <span className="text-faint">{t('from', { address: token.last_used_from })}</span>
      )}
    </>
  )
}

function Waiting() {
  return (
    <div aria-busy="true" className="grid gap-4 py-4">
      <Skeleton className="w-2/3" />
      <Skeleton className="w-1/2" />
    </div>
  )
}
